import { type WalletRow, walletTable } from "../../state/tables.ts";
import { serializeWalletWebhook } from "../../views/wallet.ts";
import type { World } from "../../world/world.ts";
import { terminateRule } from "./recurring-rules.ts";

/** The minute of each hour at which Lago terminates the wallets that have expired. */
const minuteOfJob = 45;
const hour = 60 * 60 * 1000;

/** Terminates a wallet. Its credits stay in it, but cannot be used any more. */
export function terminateWallet(world: World, wallet: WalletRow): WalletRow {
  if (wallet.status === "terminated") return wallet;
  const changed = world.table(walletTable).change(wallet, {
    status: "terminated",
    terminated_at: world.now().toISOString(),
    recurring_transaction_rules: wallet.recurring_transaction_rules.map(terminateRule),
  });
  world.emit("wallet.terminated", { object_type: "wallet", wallet: serializeWalletWebhook(world, changed) });
  return changed;
}

/** Terminates a wallet in the hourly job after its expiration. */
export function terminateAtExpiration(world: World, { lago_id: id, expiration_at: expiration }: WalletRow): void {
  if (expiration === null) return;
  world.schedule(nextJob(new Date(expiration)), () => {
    const wallet = world.table(walletTable).get(id);
    // The expiration can change later, which schedules another job.
    if (wallet !== undefined && wallet.expiration_at === expiration) terminateWallet(world, wallet);
  });
}

function nextJob(time: Date): Date {
  const job = new Date(time);
  job.setUTCMinutes(minuteOfJob, 0, 0);
  return job < time ? new Date(job.getTime() + hour) : job;
}
