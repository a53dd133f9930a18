import type { InvoicePaymentStatus, WalletTransaction } from "@lagokit/types";
import { generateInvoice } from "../../billing/create-invoice.ts";
import type { FeeDraft } from "../../billing/fee-draft.ts";
import { finalizeInvoice, finalizeOpenInvoice } from "../../billing/finalize-invoice.ts";
import { replaceFees } from "../../billing/replace-fees.ts";
import { changeInvoice } from "../invoices.ts";
import type { World } from "../../world/world.ts";
import type { InvoiceRow } from "../invoice-row.ts";
import { customerTable, invoiceTable, type WalletRow, walletTable, walletTransactionTable } from "../tables.ts";
import { centsOf } from "./wallet-credit.ts";
import { failTransaction, settleTransaction } from "./wallet-transaction.ts";

/**
 * Creates the invoice of each paid top-up. Lago does it in the background: the invoice belongs to the top-up before it has an amount.
 *
 * `app/services/invoices/paid_credit_service.rb`.
 */
export function billTopUps(world: World, transactions: readonly WalletTransaction[]): void {
  const requestedAt = world.now();
  for (const { lago_id: id, transaction_status: kind } of transactions)
    if (kind === "purchased") world.inBackground(() => billTopUp(world, id, requestedAt));
}

function billTopUp(world: World, id: string, requestedAt: Date): void {
  const table = world.table(walletTransactionTable);
  const transaction = table.get(id);
  const wallet = world.table(walletTable).get(transaction?.lago_wallet_id);
  const customer = world.table(customerTable).get(wallet?.lago_customer_id);
  if (transaction === undefined || wallet === undefined || customer === undefined) return;
  const invoice = generateInvoice(world, {
    customer,
    kind: "credit",
    currency: wallet.currency,
    fees: [],
    purchaseOrderNumber: transaction.purchase_order_number ?? wallet.purchase_order_number ?? null,
    onPayment: (status) => finish(world, id, status),
    requestedAt,
  });
  const attached = table.change(transaction, { lago_invoice_id: invoice.lago_id });
  world.inBackground(() => completeInvoice(world, invoice, { wallet, topUp: attached }));
}

/** Adds the amount. An invoice that requires a successful payment stays open until then. Only a license allows it. */
function completeInvoice(
  world: World,
  invoice: InvoiceRow,
  { wallet, topUp }: { readonly wallet: WalletRow; readonly topUp: WalletTransaction },
): void {
  const computed = replaceFees(world, invoice, [feeOf(wallet, topUp)]);
  if (world.license && topUp.invoice_requires_successful_payment) changeInvoice(world, computed, { status: "open" });
  // Nothing is left to pay for credits that are worth less than a cent.
  else if (finalizeInvoice(world, computed).payment_status === "succeeded") finish(world, topUp.lago_id, "succeeded");
}

/** Credits are an advance, so no taxes apply. */
function feeOf(wallet: WalletRow, transaction: WalletTransaction): FeeDraft {
  const cents = centsOf(wallet, transaction);
  return {
    item: {
      type: "credit",
      code: "credit",
      name: "credit",
      description: "credit",
      invoice_display_name: "credit",
      filters: null,
      filter_invoice_display_name: null,
      lago_item_id: transaction.lago_id,
      item_type: "WalletTransaction",
      grouped_by: {},
    },
    amount_cents: cents,
    precise_amount_cents: `${cents}.0`,
    units: transaction.credit_amount,
    precise_unit_amount: wallet.rate_amount,
    taxes: [],
  };
}

/**
 * Settles or fails the top-up when the payment of its invoice has succeeded or failed. A credit note that pays the invoice adds no
 * credits.
 *
 * `app/jobs/invoices/prepaid_credit_job.rb`.
 */
function finish(world: World, id: string, status: InvoicePaymentStatus): void {
  const transaction = world.table(walletTransactionTable).get(id);
  const wallet = world.table(walletTable).get(transaction?.lago_wallet_id);
  const invoice = world.table(invoiceTable).get(transaction?.lago_invoice_id ?? undefined);
  if (transaction === undefined || wallet === undefined || invoice === undefined) return;
  const isOffset = (invoice.total_offsetted_credit_note_amount_cents ?? 0) > 0;
  if (status !== "succeeded" || isOffset) return failTransaction(world, transaction);
  settleTransaction(world, wallet, transaction);
  if (invoice.status === "open") finalizeOpenInvoice(world, invoice);
}
