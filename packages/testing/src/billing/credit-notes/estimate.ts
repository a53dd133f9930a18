import type { CreditNoteEstimated } from "@lagokit/types";
import { Big } from "big.js";
import { creditableAmount, creditNotesOf } from "../../state/credit-notes.ts";
import type { InvoiceRow } from "../../state/invoice-row.ts";
import { feesOf } from "../../state/invoices.ts";
import type { World } from "../../world/world.ts";
import { toDecimal } from "../../values/decimal.ts";
import type { CreditedItem } from "./items.ts";
import { type CreditedTaxes, creditedTaxes, rounded } from "./taxes.ts";

/** Computes what a credit note of some items can return at most. */
export function estimateCreditNote(
  world: World,
  invoice: InvoiceRow,
  items: readonly CreditedItem[],
): CreditNoteEstimated {
  const taxes = creditedTaxes(world, invoice, items);
  const subTotal = items.reduce((sum, { amount }) => sum + amount, 0);
  const total = rounded(taxes.precise.plus(subTotal));
  return {
    lago_invoice_id: invoice.lago_id,
    invoice_number: invoice.number,
    currency: invoice.currency,
    precise_taxes_amount_cents: toDecimal(taxes.precise),
    sub_total_excluding_taxes_amount_cents: subTotal,
    ...adjusted({ subTotal, total, taxes: rounded(taxes.precise) }),
    max_refundable_amount_cents: Math.min(total, refundableAmount(world, invoice)),
    coupons_adjustment_amount_cents: 0,
    precise_coupons_adjustment_amount_cents: "0.0",
    taxes_rate: taxes.rate,
    items: items.map(({ fee, amount }) => ({ lago_fee_id: fee.lago_id, amount_cents: amount })),
    applied_taxes: unsaved(taxes),
  };
}

/** Makes the sub-total and the taxes add up to the total. */
function adjusted({
  subTotal,
  total,
  taxes,
}: {
  readonly subTotal: number;
  readonly total: number;
  readonly taxes: number;
}) {
  const tooHigh = total - taxes > subTotal;
  const tooLow = total - taxes < subTotal;
  return {
    max_creditable_amount_cents: tooHigh ? total - 1 : total,
    taxes_amount_cents: tooLow && taxes > 0 ? taxes - 1 : taxes,
  };
}

/** What is paid and not refunded, and at most what is not credited. */
function refundableAmount(world: World, invoice: InvoiceRow): number {
  const { total_paid_amount_cents: paid, total_amount_cents: total, payment_status: status } = invoice;
  if (status !== "succeeded" && paid === total) return 0;
  const refunded = creditNotesOf(world, invoice.lago_id).reduce((sum, note) => sum + note.refund_amount_cents, 0);
  return Math.max(0, Math.min(paid - refunded, creditableTotal(world, invoice)));
}

function creditableTotal(world: World, invoice: InvoiceRow): number {
  const fees = feesOf(world, invoice).map((fee) => ({ rate: fee.taxes_rate, amount: creditableAmount(world, fee) }));
  const taxes = fees.reduce((sum, { rate, amount }) => sum.plus(new Big(amount).times(rate)), new Big(0));
  return fees.reduce((sum, { amount }) => sum + amount, rounded(taxes.div(100)));
}

/** Lago sends the taxes of a credit note that is not stored, with the IDs and the time as null. */
function unsaved({ applied }: CreditedTaxes): NonNullable<CreditNoteEstimated["applied_taxes"]> {
  return applied.map(({ lago_tax_id, tax_description, ...tax }) => ({
    lago_id: null,
    lago_credit_note_id: null,
    ...(lago_tax_id !== null && { lago_tax_id }),
    ...(tax_description !== null && { tax_description }),
    ...tax,
    created_at: null,
  }));
}
