import type { WalletTransaction } from "@lagokit/types";
import { invalid } from "../../server/refusal.ts";
import type { World } from "../../world/world.ts";
import { formatDecimal } from "../../values/decimal.ts";
import { type WalletRow, walletConsumptionTable, walletTransactionTable } from "../tables.ts";
import { creditsOfCents, type WalletCredit } from "./wallet-credit.ts";

/** Credits to take from a wallet. */
interface Consumption {
  readonly wallet: WalletRow;
  readonly credit: WalletCredit;
}

/** Throws the 422 of Lago if the transactions of a wallet have fewer credits left. */
export function refuseUnavailable(world: World, { wallet, credit }: Consumption): void {
  const available = sourcesOf(world, wallet).reduce((sum, source) => sum + leftOf(source), 0);
  if (credit.cents > available) throw invalid({ amount_cents: ["exceeds_available_amount"] });
}

/** Takes credits from the transactions that added them, and records from which. */
export function consumeCredits(world: World, { wallet, credit }: Consumption, outboundId: string): void {
  let missing = credit.cents;
  for (const source of sourcesOf(world, wallet)) {
    if (missing <= 0) return;
    const cents = Math.min(leftOf(source), missing);
    missing -= cents;
    world.table(walletConsumptionTable).add({
      lago_id: world.newId(),
      inbound_id: source.lago_id,
      outbound_id: outboundId,
      amount_cents: cents,
      created_at: world.timestamp(),
    });
    const left = leftOf(source) - cents;
    const credits = formatDecimal(creditsOfCents(wallet, left));
    world
      .table(walletTransactionTable)
      .change(source, { remaining_amount_cents: left, remaining_credit_amount: credits });
  }
}

/** The transactions with credits left, in the order in which they are used. */
function sourcesOf(world: World, { lago_id: walletId }: WalletRow): WalletTransaction[] {
  return world
    .table(walletTransactionTable)
    .where((row) => row.lago_wallet_id === walletId && row.status === "settled" && leftOf(row) > 0)
    .sort((a, b) => a.priority - b.priority || Number(isPurchased(a)) - Number(isPurchased(b)));
}

function isPurchased({ transaction_status }: WalletTransaction): boolean {
  return transaction_status !== "granted";
}

function leftOf({ remaining_amount_cents: cents }: WalletTransaction): number {
  return cents ?? 0;
}
