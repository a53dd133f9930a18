import type { CreditNoteAppliedTax } from "@lagokit/types";
import { Big } from "big.js";
import { creditableAmount, creditNotesOf } from "../../state/credit-notes.ts";
import type { InvoiceRow } from "../../state/invoice-row.ts";
import { feesOf } from "../../state/invoices.ts";
import type { World } from "../../world/world.ts";
import type { CreditedItem } from "./items.ts";

/** The taxes of a credit note. */
export interface CreditedTaxes {
  readonly precise: Big;
  readonly rate: number;
  readonly applied: readonly Omit<CreditNoteAppliedTax, "created_at" | "lago_credit_note_id" | "lago_id">[];
}

/** Computes the taxes of the items. The last credit note of an invoice makes up for the roundings of those before it. */
export function creditedTaxes(world: World, invoice: InvoiceRow, items: readonly CreditedItem[]): CreditedTaxes {
  const total = items.reduce((sum, { amount }) => sum + amount, 0);
  const groups = basesByTax(items).flatMap(({ code, base }) => {
    const tax = invoice.applied_taxes.find(({ tax_code: found }) => found === code);
    return tax === undefined ? [] : [{ tax, base, precise: new Big(base).times(tax.tax_rate).div(100) }];
  });
  const precise = groups.reduce((sum, group) => sum.plus(group.precise), new Big(0));
  const rate = groups.reduce((sum, { tax, base }) => sum + (total === 0 ? 0 : (base / total) * tax.tax_rate), 0);
  return {
    precise: creditsTheRest(world, invoice, items) ? precise.minus(roundings(world, invoice)) : precise,
    rate: Math.round(rate * 100_000) / 100_000,
    applied: groups.map(({ tax, base, precise: amount }) => ({
      lago_tax_id: tax.lago_tax_id,
      tax_name: tax.tax_name,
      tax_code: tax.tax_code,
      tax_rate: tax.tax_rate,
      tax_description: tax.tax_description,
      base_amount_cents: Math.round(base),
      amount_cents: rounded(amount),
      amount_currency: invoice.currency,
    })),
  };
}

/** Rounds half away from zero, as Lago does. */
export function rounded(value: Big): number {
  return value.round(0, Big.roundHalfUp).toNumber();
}

function basesByTax(items: readonly CreditedItem[]): { readonly code: string; readonly base: number }[] {
  const bases = new Map<string, number>();
  for (const { fee, amount } of items)
    for (const { tax_code: code } of fee.applied_taxes ?? []) bases.set(code, (bases.get(code) ?? 0) + amount);
  return [...bases].map(([code, base]) => ({ code, base }));
}

function creditsTheRest(world: World, invoice: InvoiceRow, items: readonly CreditedItem[]): boolean {
  const left = feesOf(world, invoice).reduce((sum, fee) => sum + creditableAmount(world, fee), 0);
  return items.reduce((rest, { amount }) => rest - amount, left) === 0;
}

function roundings(world: World, { lago_id: id }: InvoiceRow): Big {
  return creditNotesOf(world, id).reduce(
    (sum, note) => sum.plus(note.taxes_amount_cents).minus(note.precise_taxes_amount_cents),
    new Big(0),
  );
}
