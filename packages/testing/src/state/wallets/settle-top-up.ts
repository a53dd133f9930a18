import type { WalletTransaction } from "@lagokit/types";
import { changePaymentStatus } from "../../billing/payment-status.ts";
import { reportFailure, reportPayment } from "../../billing/provider-report.ts";
import { customerNow } from "../../views/customer.ts";
import type { World } from "../../world/world.ts";
import type { InvoiceRow } from "../invoice-row.ts";
import { invoiceTable, walletTransactionTable } from "../tables.ts";

/** Pays the invoice of a paid top-up, which settles the top-up. */
export function settleTopUp(world: World, transactionId: string): void {
  const transaction = purchaseOf(world, transactionId);
  if (transaction.status === "settled") return;
  const invoice = invoiceOf(world, transaction);
  if (hasProvider(world, invoice)) reportPayment(world, invoice.lago_id);
  else changePaymentStatus(world, invoice, { payment_status: "succeeded" });
}

/** Fails the payment of the invoice of a paid top-up, which fails the top-up. */
export function failTopUp(world: World, transactionId: string): void {
  const transaction = purchaseOf(world, transactionId);
  if (transaction.status !== "pending") return;
  const invoice = invoiceOf(world, transaction);
  if (hasProvider(world, invoice)) reportFailure(world, invoice.lago_id, {});
  else changePaymentStatus(world, invoice, { payment_status: "failed" });
}

function invoiceOf(world: World, { lago_id: id, lago_invoice_id: invoiceId }: WalletTransaction): InvoiceRow {
  const invoice = world.table(invoiceTable).get(invoiceId ?? undefined);
  if (invoice !== undefined && invoice.status !== "generating") return invoice;
  throw new Error(`The invoice of the top-up ${id} is not complete yet. Release the jobs that \`holdJobs\` holds.`);
}

function hasProvider(world: World, { customer }: InvoiceRow): boolean {
  return customerNow(world, customer).billing_configuration.payment_provider != null;
}

function purchaseOf(world: World, id: string): WalletTransaction {
  const transaction = world.table(walletTransactionTable).get(id);
  if (transaction?.transaction_status === "purchased") return transaction;
  throw new Error(
    `No paid top-up has the ID ${id}. Pass the \`lago_id\` of a wallet transaction with the \`transaction_status\` "purchased"`,
  );
}
