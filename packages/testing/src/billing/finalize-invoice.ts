import type { InvoiceRow } from "../state/invoice-row.ts";
import { changeInvoice } from "../state/invoices.ts";
import type { World } from "../world/world.ts";
import { billingSettingsOf } from "./billing-settings.ts";
import { dateIn } from "../values/dates.ts";
import { nextNumber } from "./document-number.ts";
import { emitInvoice, type InvoiceWebhookType } from "./emit-invoice.ts";
import { generatePdf } from "./generate-pdf.ts";
import { watchDueDate } from "./payment-overdue.ts";

/** Finalizes an invoice with its number, and sends its webhook. An invoice without an amount can be closed instead, unseen. */
export function finalizeInvoice(world: World, invoice: InvoiceRow): InvoiceRow {
  const payment_status = invoice.total_amount_cents > 0 ? "pending" : "succeeded";
  if (invoice.fees_amount_cents === 0 && !billingSettingsOf(world, invoice.customer).finalizesZeroAmount)
    return changeInvoice(world, invoice, { status: "closed", payment_status });
  return issueInvoice(world, invoice, { payment_status });
}

/** Finalizes the invoice of prepaid credits that waited for its payment. It is issued and due today. */
export function finalizeOpenInvoice(world: World, invoice: InvoiceRow): InvoiceRow {
  const today = dateIn(invoice.customer.applicable_timezone, world.now());
  return issueInvoice(world, invoice, { issuing_date: today, payment_due_date: today });
}

function issueInvoice(world: World, invoice: InvoiceRow, fields: Partial<InvoiceRow>): InvoiceRow {
  const dated = changeInvoice(world, invoice, fields);
  const finalized = changeInvoice(world, dated, { status: "finalized", ...nextNumber(world, dated) });
  emitInvoice(world, createdTypes[invoice.invoice_type] ?? "invoice.created", finalized);
  generatePdf(world, finalized);
  watchDueDate(world, finalized);
  return finalized;
}

const createdTypes: Readonly<Record<string, InvoiceWebhookType>> = {
  one_off: "invoice.one_off_created",
  credit: "invoice.paid_credit_added",
};
