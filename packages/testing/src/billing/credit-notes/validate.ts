import { FieldErrors } from "../../server/field-errors.ts";
import { type CreditNoteRow, creditNotesOf } from "../../state/credit-notes.ts";
import type { InvoiceRow } from "../../state/invoice-row.ts";
import { feesOf } from "../../state/invoices.ts";
import type { World } from "../../world/world.ts";

/** How the money of a credit note is returned, and what its items amount to with their taxes. */
export interface ReturnedAmounts {
  readonly credit: number;
  readonly refund: number;
  readonly offset: number;
  readonly items: number;
}

/** Throws the 422 of Lago if the amounts of a credit note do not fit its items or its invoice. */
export function refuseWrongAmounts(world: World, invoice: InvoiceRow, amounts: ReturnedAmounts): void {
  const { credit, refund, offset } = amounts;
  const total = credit + refund + offset;
  const before = sumsOf(creditNotesOf(world, invoice.lago_id));
  const fees = feesTotal(world, invoice);
  const rest = fees - before.credit - before.offset;
  const due = invoice.total_amount_cents - invoice.total_paid_amount_cents - before.offset;
  const tooHigh = "higher_than_remaining_invoice_amount";
  new FieldErrors()
    .add("refund_amount_cents", "cannot_refund_unpaid_invoice", refund > 0 && isPaidButPending(invoice))
    .add("base", "does_not_match_item_amounts", Math.abs(total - amounts.items) > 1)
    .add("refund_amount_cents", ...refundCheck(invoice, refund, before.refund))
    .add("credit_amount_cents", tooHigh, credit - rest > 1)
    .add("offset_amount_cents", tooHigh, offset > 0 && offset > Math.min(due, rest))
    .add("base", tooHigh, total - (rest - before.refund) > 1)
    .add("base", "total_amount_must_be_positive", total <= 0)
    .refuse();
}

function refundCheck(
  { total_paid_amount_cents: paid }: InvoiceRow,
  refund: number,
  refunded: number,
): [string, boolean] {
  if (paid <= 0) return ["cannot_refund_unpaid_invoice", refund > 0];
  return ["higher_than_remaining_invoice_amount", refund > paid - refunded];
}

function isPaidButPending({
  total_amount_cents: total,
  total_paid_amount_cents: paid,
  payment_status,
}: InvoiceRow): boolean {
  return payment_status !== "succeeded" && paid === total && total > 0;
}

function sumsOf(creditNotes: readonly CreditNoteRow[]): Omit<ReturnedAmounts, "items"> {
  const sum = (read: (note: CreditNoteRow) => number) => creditNotes.reduce((total, note) => total + read(note), 0);
  return {
    credit: sum(({ credit_amount_cents: amount }) => amount),
    refund: sum(({ refund_amount_cents: amount }) => amount),
    offset: sum(({ offset_amount_cents: amount }) => amount),
  };
}

/** What the fees of an invoice are worth with their taxes. */
function feesTotal(world: World, invoice: InvoiceRow): number {
  const fees = feesOf(world, invoice);
  const amount = fees.reduce((sum, fee) => sum + fee.amount_cents, 0);
  return amount + Math.round(fees.reduce((sum, fee) => sum + fee.amount_cents * fee.taxes_rate, 0) / 100);
}
