import { Big } from "big.js";
import type { WalletTransaction } from "@lagokit/types";
import type { World } from "../../world/world.ts";
import { formatDecimal } from "../../values/decimal.ts";
import { walletTable, type WalletRow } from "../tables.ts";
import { centsOf, creditsOfCents } from "./wallet-credit.ts";
import { processWalletAlerts } from "./process-wallet-alerts.ts";
import { serializeWalletBrief, serializeWalletWebhook } from "../../views/wallet.ts";

/** Adds the credits of a transaction to its wallet. */
export function increaseBalance(world: World, transaction: WalletTransaction): void {
  changeBalance(world, transaction, 1);
}

/** Takes the credits of a transaction from its wallet. They count as consumed, even if they are voided. */
export function decreaseBalance(world: World, transaction: WalletTransaction): void {
  changeBalance(world, transaction, -1);
}

function changeBalance(world: World, transaction: WalletTransaction, sign: 1 | -1): void {
  const wallet = walletOf(world, transaction);
  const cents = centsOf(wallet, transaction);
  const now = world.timestamp();
  const changed = world.table(walletTable).change(wallet, {
    balance_cents: wallet.balance_cents + sign * cents,
    credits_balance: formatDecimal(new Big(transaction.credit_amount).times(sign).plus(wallet.credits_balance)),
    last_balance_sync_at: now,
    ...(sign === -1 && {
      consumed_credits: formatDecimal(new Big(wallet.consumed_credits).plus(transaction.credit_amount)),
      last_consumed_credit_at: now,
    }),
  });
  world.emit("wallet.updated", { object_type: "wallet", wallet: serializeWalletWebhook(world, changed) });
  refreshOngoingBalance(world, changed, changed.ongoing_usage_balance_cents);
}

/**
 * Computes the ongoing balance of a wallet: its balance after the deduction of usage that is not invoiced yet. Lago does it in the
 * background after each change of a balance. Usage is part of it only if the caller passes it.
 */
function refreshOngoingBalance(world: World, wallet: WalletRow, usageCents: number): void {
  const cents = wallet.balance_cents - usageCents;
  const depleted = cents <= 0;
  const changed = world.table(walletTable).change(wallet, {
    ongoing_usage_balance_cents: usageCents,
    credits_ongoing_usage_balance: formatDecimal(creditsOfCents(wallet, usageCents)),
    ongoing_balance_cents: cents,
    credits_ongoing_balance: formatDecimal(creditsOfCents(wallet, cents)),
    depleted,
  });
  if (depleted && !wallet.depleted)
    world.emit("wallet.depleted_ongoing_balance", {
      object_type: "wallet",
      wallet: serializeWalletBrief(world, changed),
    });
  processWalletAlerts(world, changed);
}

function walletOf(world: World, { lago_wallet_id: id }: WalletTransaction): WalletRow {
  const wallet = world.table(walletTable).get(id);
  if (wallet === undefined) throw new Error(`No wallet has the ID ${id}`);
  return wallet;
}
