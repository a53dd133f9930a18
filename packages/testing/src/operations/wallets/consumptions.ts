import type { WalletTransaction, WalletTransactionConsumption } from "@lagokit/types";
import { type Page, pageOf } from "../../server/page.ts";
import type { Query } from "../../server/query.ts";
import { invalid, notFound } from "../../server/refusal.ts";
import { formatDecimal } from "../../values/decimal.ts";
import { walletConsumptionTable, walletTransactionTable } from "../../state/tables.ts";
import { findWallet } from "../../state/wallets/find-wallet.ts";
import { creditsOfCents } from "../../state/wallets/wallet-credit.ts";
import type { World } from "../../world/world.ts";

/** Which consumptions to list: those of the credits that were added, or those that funded credits that were taken. */
interface Selection {
  readonly type: "inbound" | "outbound";
  readonly query: Query<"page" | "per_page">;
}

/** The consumptions of a transaction, the newest first, each with the transaction at its other end. */
export function consumptionsOf(
  world: World,
  transaction: WalletTransaction,
  { type, query }: Selection,
): Page<WalletTransactionConsumption> {
  if (transaction.transaction_type !== type) throw invalid({ transaction_type: ["invalid_transaction_type"] });
  const [own, other] =
    type === "inbound" ? (["inbound_id", "outbound_id"] as const) : (["outbound_id", "inbound_id"] as const);
  const wallet = findWallet(world, transaction.lago_wallet_id);
  const { rows, meta } = pageOf(
    query,
    world.table(walletConsumptionTable).newest((row) => row[own] === transaction.lago_id),
  );
  const consumptions = rows.map((row) => ({
    lago_id: row.lago_id,
    amount_cents: row.amount_cents,
    credit_amount: formatDecimal(creditsOfCents(wallet, row.amount_cents)),
    created_at: row.created_at,
    wallet_transaction: transactionOf(world, row[other]),
  }));
  return { rows: consumptions, meta };
}

function transactionOf(world: World, id: string): WalletTransaction {
  const transaction = world.table(walletTransactionTable).get(id);
  if (transaction === undefined) throw notFound("wallet_transaction");
  return transaction;
}
