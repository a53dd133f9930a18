import type { WalletTransaction } from "@lagokit/types";
import type { World } from "../../world/world.ts";
import { formatDecimal } from "../../values/decimal.ts";
import { type WalletRow, walletTransactionTable } from "../tables.ts";
import { serializeTransactionWebhook } from "../../views/wallet.ts";
import { consumeCredits, refuseUnavailable } from "./consume-credits.ts";
import { decreaseBalance, increaseBalance } from "./wallet-balance.ts";
import { centsOf, creditsOfCents, type WalletCredit } from "./wallet-credit.ts";

/** What a new transaction of a wallet is about. */
export interface TransactionInput extends Pick<WalletTransaction, "transaction_status"> {
  readonly wallet: WalletRow;
  readonly credit: WalletCredit;
  readonly fields: Partial<WalletTransaction>;
}

/** Adds credits that wait for their payment. */
export function addPurchasedCredits(world: World, input: Omit<TransactionInput, "transaction_status">): string {
  return addTransaction(world, { ...input, transaction_status: "purchased" }).lago_id;
}

/** Adds free credits, which the wallet has immediately. */
export function addGrantedCredits(world: World, input: Omit<TransactionInput, "transaction_status">): string {
  const { wallet, credit, fields } = input;
  const transaction = addTransaction(world, {
    ...input,
    transaction_status: "granted",
    fields: { ...fields, ...settled(world), ...remaining(wallet, credit.cents) },
  });
  increaseBalance(world, transaction);
  return transaction.lago_id;
}

/** Takes credits from a wallet: those with the lowest priority number first, then granted ones, then the oldest. */
export function takeCredits(world: World, input: TransactionInput): string {
  refuseUnavailable(world, input);
  const fields = { ...input.fields, ...settled(world), transaction_type: "outbound" };
  const transaction = addTransaction(world, { ...input, fields });
  consumeCredits(world, input, transaction.lago_id);
  decreaseBalance(world, transaction);
  return transaction.lago_id;
}

/** Settles purchased credits, as their payment does. Nothing happens if they are settled already. */
export function settleTransaction(world: World, wallet: WalletRow, transaction: WalletTransaction): void {
  if (transaction.status === "settled") return;
  const cents = centsOf(wallet, transaction);
  const changed = world
    .table(walletTransactionTable)
    .change(transaction, { ...settled(world), ...remaining(wallet, cents) });
  emitUpdated(world, changed);
  increaseBalance(world, changed);
}

/** Marks purchased credits as failed, as a failed payment does. Nothing happens if they are settled or failed already. */
export function failTransaction(world: World, transaction: WalletTransaction): void {
  if (transaction.status !== "pending") return;
  const fields = { status: "failed", failed_at: world.timestamp() };
  emitUpdated(world, world.table(walletTransactionTable).change(transaction, fields));
}

/** Sends the webhook about a new transaction. Lago does it after all transactions of a request. */
export function emitCreated(world: World, transaction: WalletTransaction): void {
  const payload = serializeTransactionWebhook(world, transaction);
  world.emit("wallet_transaction.created", { object_type: "wallet_transaction", wallet_transaction: payload });
}

function emitUpdated(world: World, transaction: WalletTransaction): void {
  const payload = serializeTransactionWebhook(world, transaction);
  world.emit("wallet_transaction.updated", { object_type: "wallet_transaction", wallet_transaction: payload });
}

function addTransaction(
  world: World,
  { wallet, credit, fields, transaction_status }: TransactionInput,
): WalletTransaction {
  return world.table(walletTransactionTable).add({
    lago_id: world.newId(),
    lago_wallet_id: wallet.lago_id,
    lago_invoice_id: null,
    lago_credit_note_id: null,
    lago_voided_invoice_id: null,
    billing_entity_code: wallet.billing_entity_code ?? null,
    status: "pending",
    source: "manual",
    transaction_status,
    transaction_type: "inbound",
    amount: formatDecimal(credit.amount),
    credit_amount: formatDecimal(credit.credits),
    remaining_amount_cents: null,
    remaining_credit_amount: null,
    priority: 50,
    purchase_order_number: null,
    settled_at: null,
    failed_at: null,
    created_at: world.timestamp(),
    invoice_requires_successful_payment: false,
    metadata: [],
    name: null,
    payment_method: { payment_method_id: null, payment_method_type: "provider" },
    ...fields,
  });
}

function settled(world: World): Pick<WalletTransaction, "status" | "settled_at"> {
  return { status: "settled", settled_at: world.timestamp() };
}

function remaining(
  wallet: WalletRow,
  cents: number,
): Pick<WalletTransaction, "remaining_amount_cents" | "remaining_credit_amount"> {
  return { remaining_amount_cents: cents, remaining_credit_amount: formatDecimal(creditsOfCents(wallet, cents)) };
}
