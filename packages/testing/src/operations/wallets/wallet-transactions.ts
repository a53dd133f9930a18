import type { WalletTransaction } from "@lagokit/types";
import { inEnvelope } from "../../server/call.ts";
import { FieldErrors } from "../../server/field-errors.ts";
import type { Handlers } from "../../server/handlers.ts";
import { pageOf } from "../../server/page.ts";
import type { Query } from "../../server/query.ts";
import { invalid, notFound, NotSimulated } from "../../server/refusal.ts";
import { parseDecimal } from "../../values/decimal.ts";
import { invoiceTable, walletTable, walletTransactionTable } from "../../state/tables.ts";
import { billTopUps } from "../../state/wallets/bill-top-up.ts";
import { findWallet } from "../../state/wallets/find-wallet.ts";
import type { World } from "../../world/world.ts";
import { paymentUrl } from "../invoices/payment.ts";
import { isAmount, isPaymentMethod } from "./input-values.ts";
import { consumptionsOf } from "./consumptions.ts";
import { topUp } from "./top-up.ts";
import { metadataErrors } from "./transaction-metadata.ts";
import type { RequestBody } from "../../operation.ts";

type TransactionOperation =
  | "createWalletTransaction"
  | "findAllWalletTransactionConsumptions"
  | "findAllWalletTransactionFundings"
  | "findAllWalletTransactions"
  | "findWalletTransaction"
  | "walletTransactionPaymentUrl";

/** The operations of the transactions of wallets. */
export const walletTransactions: Handlers<TransactionOperation> = {
  findAllWalletTransactions({ world, path, query }) {
    const wallet = findWallet(world, path.lago_id);
    const isWanted = filterOf(query);
    const all = world.table(walletTransactionTable).newest((row) => row.lago_wallet_id === wallet.lago_id);
    const { rows, meta } = pageOf(query, all.filter(isWanted));
    return { wallet_transactions: [...rows], meta };
  },
  createWalletTransaction({ world, body }) {
    const input = inEnvelope(body, "wallet_transaction");
    refuseInvalid(world, input);
    if (input.invoice_custom_section?.invoice_custom_section_codes?.length)
      throw new NotSimulated("The fake has no invoice custom sections. Leave out their codes.");
    const transactions = topUp(world, input.wallet_id, input);
    billTopUps(world, transactions);
    return { wallet_transactions: transactions };
  },
  findWalletTransaction({ world, path }) {
    const transaction = findTransaction(world, path.lago_id);
    return { wallet_transaction: { ...transaction, applied_invoice_custom_sections: [] } };
  },
  findAllWalletTransactionConsumptions({ world, path, query }) {
    const { rows, meta } = consumptionsOf(world, findTransaction(world, path.lago_id), { query, type: "inbound" });
    return { wallet_transaction_consumptions: [...rows], meta };
  },
  findAllWalletTransactionFundings({ world, path, query }) {
    const { rows, meta } = consumptionsOf(world, findTransaction(world, path.lago_id), { query, type: "outbound" });
    return { wallet_transaction_fundings: [...rows], meta };
  },
  walletTransactionPaymentUrl({ world, path }) {
    const transaction = findTransaction(world, path.lago_id);
    const { lago_id: id, lago_invoice_id: invoiceId, transaction_status: kind, status } = transaction;
    if (kind !== "purchased") throw invalid({ base: ["wallet_transaction_not_purchased"] });
    if (status === "settled") throw invalid({ base: ["wallet_transaction_already_settled"] });
    const invoice = world.table(invoiceTable).get(invoiceId ?? undefined);
    if (invoice === undefined) throw invalid({ base: ["wallet_transaction_has_no_attached_invoice"] });
    const wallet = findWallet(world, transaction.lago_wallet_id);
    // Lago finds it here while it is still being made, or is open. A checkout made too early stays one of 0.
    const { payment_provider = "", payment_url = "" } = paymentUrl(world, invoice).invoice_payment_details ?? {};
    return {
      wallet_transaction_payment_details: {
        lago_customer_id: wallet.lago_customer_id,
        external_customer_id: wallet.external_customer_id,
        payment_provider,
        lago_wallet_transaction_id: id,
        payment_url,
      },
    };
  },
};

type TransactionInput = RequestBody<"createWalletTransaction">["wallet_transaction"];

function refuseInvalid(world: World, input: TransactionInput): void {
  const wallet = world.table(walletTable).get(input.wallet_id);
  const errors = new FieldErrors()
    .add("wallet_id", "wallet_not_found", wallet === undefined)
    .add("wallet_id", "wallet_is_terminated", wallet?.status === "terminated");
  for (const field of ["paid_credits", "granted_credits", "voided_credits"] as const)
    if (input[field] != null && !isAmount(input[field]))
      errors.add(field, `invalid_${field}`).add(field, "invalid_amount");
  const voided = parseDecimal(input.voided_credits);
  errors.add(
    "voided_credits",
    "insufficient_credits",
    wallet !== undefined && voided?.gt(wallet.credits_balance) === true,
  );
  for (const code of metadataErrors(input.metadata, 15)) errors.add("metadata", code);
  errors
    .add("name", "too_long", (input.name?.length ?? 0) > 255)
    .add("payment_method", "invalid_payment_method", !isPaymentMethod(world, input.payment_method))
    .refuse();
  const { priority, purchase_order_number: order } = input;
  errors
    .add("purchase_order_number", "value_is_too_long", (order?.length ?? 0) > 255)
    .add("priority", "value_is_invalid", priority != null && !(priority >= 1 && priority <= 50))
    .refuse();
}

type ListQuery = Query<"metadata" | "status" | "transaction_status" | "transaction_type">;

/** The filters of a list. Lago ignores values that do not exist. */
function filterOf(query: ListQuery): (row: WalletTransaction) => boolean {
  const status = known(query.text("status"), ["pending", "settled", "failed"]);
  const kind = known(query.text("transaction_status"), ["purchased", "granted", "voided", "invoiced"]);
  const type = known(query.text("transaction_type"), ["inbound", "outbound"]);
  const metadata = [...(query.map("metadata") ?? [])];
  return (row) =>
    (status === undefined || row.status === status) &&
    (kind === undefined || row.transaction_status === kind) &&
    (type === undefined || row.transaction_type === type) &&
    metadata.every(([key, value]) => row.metadata.some((pair) => pair.key === key && pair.value === value));
}

function known(value: string | undefined, values: readonly string[]): string | undefined {
  return value !== undefined && values.includes(value) ? value : undefined;
}

function findTransaction(world: World, id: string): WalletTransaction {
  const transaction = world.table(walletTransactionTable).get(id);
  if (transaction === undefined) throw notFound("wallet_transaction");
  return transaction;
}
