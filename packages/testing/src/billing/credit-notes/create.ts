import type { CreditNoteReason } from "@lagokit/types";
import { Big } from "big.js";
import { type CreditNoteRow, creditNotesOf, creditNoteTable } from "../../state/credit-notes.ts";
import { changeInvoice } from "../../state/invoices.ts";
import type { InvoiceRow } from "../../state/invoice-row.ts";
import type { Metadata } from "../../state/metadata.ts";
import { createdCreditNote } from "../../views/credit-note.ts";
import { dueAmount } from "../../views/invoice.ts";
import type { World } from "../../world/world.ts";
import { dateIn } from "../../values/dates.ts";
import { toDecimal } from "../../values/decimal.ts";
import { changePaymentStatus } from "../payment-status.ts";
import { generateCreditNotePdf } from "./generate-pdf.ts";
import type { CreditedItem } from "./items.ts";
import { type CreditedTaxes, creditedTaxes, rounded } from "./taxes.ts";
import { refuseWrongAmounts } from "./validate.ts";

/** What a credit note is made of. */
export interface CreditNoteDraft {
  readonly items: readonly CreditedItem[];
  readonly credit: number;
  readonly refund: number;
  readonly offset: number;
  readonly reason: CreditNoteReason;
  readonly description: string | null;
  readonly metadata: Metadata | null;
}

/** Creates a credit note of an invoice. An offset lowers what is due on it. */
export function createCreditNoteOf(world: World, invoice: InvoiceRow, draft: CreditNoteDraft): CreditNoteRow {
  const taxes = creditedTaxes(world, invoice, draft.items);
  const items = draft.items.reduce((sum, { amount }) => sum.plus(amount), new Big(0));
  refuseWrongAmounts(world, invoice, { ...draft, items: rounded(items.plus(taxes.precise)) });
  const row = world.table(creditNoteTable).add({
    ...head(world, invoice),
    ...amountsOf(draft, items, taxes),
    reason: draft.reason,
    description: draft.description,
    metadata: draft.metadata,
    items: draft.items.map((item) => toItem(world, invoice, item)),
    applied_taxes: [],
  });
  const created = world.table(creditNoteTable).change(row, { applied_taxes: appliedTaxes(world, row, taxes) });
  world.emit("credit_note.created", { object_type: "credit_note", credit_note: createdCreditNote(world, created) });
  generateCreditNotePdf(world, created);
  offsetInvoice(world, invoice, draft.offset);
  return created;
}

/** The total follows from the taxes and the items; a cent of difference goes to the credit or the refund. */
function amountsOf({ credit, refund, offset }: CreditNoteDraft, items: Big, { precise, rate }: CreditedTaxes) {
  const total = credit + refund + offset;
  const taxes = rounded(precise);
  const difference = Math.sign(rounded(items) + taxes - total);
  const adjustsCredit = difference !== 0 && credit > 0;
  const adjustsRefund = difference !== 0 && credit <= 0;
  const creditAmount = adjustsCredit ? total + difference - refund : credit;
  return {
    taxes_amount_cents: taxes,
    precise_taxes_amount_cents: toDecimal(precise),
    taxes_rate: rate,
    sub_total_excluding_taxes_amount_cents: rounded(items),
    total_amount_cents: total + difference,
    precise_total_amount_cents: toDecimal(items.plus(precise)),
    credit_amount_cents: creditAmount,
    balance_amount_cents: creditAmount,
    refund_amount_cents: adjustsRefund ? total + difference : refund,
    offset_amount_cents: offset,
    coupons_adjustment_amount_cents: 0,
    credit_status: "available",
    refund_status: refund > 0 ? "pending" : null,
  };
}

function head(world: World, invoice: InvoiceRow) {
  const sequence = creditNotesOf(world, invoice.lago_id).length + 1;
  return {
    lago_id: world.newId(),
    billing_entity_code: invoice.customer.billing_entity_code,
    sequential_id: sequence,
    number: `${invoice.number}-CN${String(sequence).padStart(3, "0")}`,
    lago_invoice_id: invoice.lago_id,
    invoice_number: invoice.number,
    purchase_order_number: invoice.purchase_order_number ?? null,
    issuing_date: dateIn(invoice.customer.applicable_timezone, world.now()),
    currency: invoice.currency,
    created_at: world.timestamp(),
    updated_at: world.timestamp(),
    file_url: null,
    xml_url: null,
    self_billed: invoice.self_billed,
    customer: invoice.customer,
  };
}

function toItem(world: World, { currency }: InvoiceRow, { fee, amount }: CreditedItem) {
  return {
    lago_id: world.newId(),
    amount_cents: Math.round(amount),
    precise_amount_cents: toDecimal(amount),
    amount_currency: currency,
    fee_id: fee.lago_id,
  };
}

function appliedTaxes(world: World, { lago_id: id }: CreditNoteRow, { applied }: CreditedTaxes) {
  return applied.map((tax) => ({
    lago_id: world.newId(),
    lago_credit_note_id: id,
    ...tax,
    created_at: world.timestamp(),
  }));
}

function offsetInvoice(world: World, invoice: InvoiceRow, offset: number): void {
  if (offset === 0) return;
  const total = (invoice.total_offsetted_credit_note_amount_cents ?? 0) + offset;
  const changed = changeInvoice(world, invoice, { total_offsetted_credit_note_amount_cents: total });
  if (dueAmount(changed) <= 0) changePaymentStatus(world, changed, { payment_status: "succeeded" });
}
