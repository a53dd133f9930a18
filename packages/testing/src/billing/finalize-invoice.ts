import { changeInvoice } from "../state/invoices.ts";
import type { InvoiceRow } from "../state/invoice-row.ts";
import { invoiceTable } from "../state/tables.ts";
import type { World } from "../world/world.ts";
import { billingSettingsOf } from "./billing-settings.ts";
import { emitInvoice, type InvoiceWebhookType } from "./emit-invoice.ts";
import { generatePdf } from "./generate-pdf.ts";
import { watchDueDate } from "./payment-overdue.ts";

/** Finalizes an invoice with its number, and sends its webhook. An invoice without an amount can be closed instead, unseen. */
export function finalizeInvoice(world: World, invoice: InvoiceRow): InvoiceRow {
  const { finalizesZeroAmount, document_number_prefix: prefix } = billingSettingsOf(world, invoice.customer);
  const payment_status = invoice.total_amount_cents > 0 ? "pending" : "succeeded";
  if (invoice.fees_amount_cents === 0 && !finalizesZeroAmount)
    return changeInvoice(world, invoice, { status: "closed", payment_status });
  const sequence = nextSequence(world, invoice);
  const number = [prefix, threeDigits(invoice.customer.sequential_id), threeDigits(sequence)].join("-");
  const status = "finalized";
  const finalized = changeInvoice(world, invoice, { status, payment_status, sequential_id: sequence, number });
  emitInvoice(world, createdTypes[invoice.invoice_type] ?? "invoice.created", finalized);
  generatePdf(world, finalized);
  watchDueDate(world, finalized);
  return finalized;
}

const createdTypes: Readonly<Record<string, InvoiceWebhookType>> = {
  one_off: "invoice.one_off_created",
  credit: "invoice.paid_credit_added",
};

function nextSequence(world: World, { customer, billing_entity_code: entity }: InvoiceRow): number {
  const sequences = world
    .table(invoiceTable)
    .where((row) => row.customer.lago_id === customer.lago_id && row.billing_entity_code === entity)
    .map(({ sequential_id: sequence }) => sequence ?? 0);
  return Math.max(0, ...sequences) + 1;
}

function threeDigits(number: number): string {
  return String(number).padStart(3, "0");
}
