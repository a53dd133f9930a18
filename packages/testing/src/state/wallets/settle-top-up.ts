import type { WalletTransaction } from "@lagokit/types";
import type { World } from "../../world/world.ts";
import { walletTable, walletTransactionTable } from "../tables.ts";
import { failTransaction, settleTransaction } from "./wallet-transaction.ts";

/** Settles a paid top-up, as its payment does. */
export function settleTopUp(world: World, transactionId: string): void {
  const transaction = purchaseOf(world, transactionId);
  const wallet = world.table(walletTable).get(transaction.lago_wallet_id);
  if (wallet !== undefined) settleTransaction(world, wallet, transaction);
}

/** Fails a paid top-up, as its payment does. */
export function failTopUp(world: World, transactionId: string): void {
  failTransaction(world, purchaseOf(world, transactionId));
}

function purchaseOf(world: World, id: string): WalletTransaction {
  const transaction = world.table(walletTransactionTable).get(id);
  if (transaction?.transaction_status === "purchased") return transaction;
  throw new Error(
    `No paid top-up has the ID ${id}. Pass the \`lago_id\` of a wallet transaction with the \`transaction_status\` "purchased"`,
  );
}
