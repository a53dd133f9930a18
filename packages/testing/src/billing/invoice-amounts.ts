import type { Fee, InvoiceAppliedTax } from "@lagokit/types";
import type { InvoiceRow } from "../state/invoice-row.ts";
import type { World } from "../world/world.ts";

/** The sums of an invoice: its fees, then its taxes. Each tax is computed on the sum of its fees, and then rounded. */
export function invoiceAmounts(world: World, invoice: InvoiceRow, fees: readonly Fee[]): Partial<InvoiceRow> {
  const sum = fees.reduce((total, { amount_cents: amount }) => total + amount, 0);
  const taxes = byTax(fees).map((group) => sumUp(group));
  const taxAmount = Math.round(taxes.reduce((total, { exact }) => total + exact, 0));
  return {
    applied_taxes: taxes.map((tax) => toAppliedTax(world, tax, invoice)),
    fees_amount_cents: sum,
    sub_total_excluding_taxes_amount_cents: sum,
    taxes_amount_cents: taxAmount,
    sub_total_including_taxes_amount_cents: sum + taxAmount,
    total_amount_cents: sum + taxAmount,
  };
}

type AppliedTax = NonNullable<Fee["applied_taxes"]>[number];

interface TaxedFee {
  readonly tax: AppliedTax;
  readonly amount: number;
}

interface TaxSum extends TaxedFee {
  readonly exact: number;
}

/** The fees of each tax, in the order in which the taxes appear. */
function byTax(fees: readonly Fee[]): TaxedFee[][] {
  const groups = new Map<string | null, TaxedFee[]>();
  for (const { applied_taxes: taxes = [], sub_total_excluding_taxes_amount_cents: amount } of fees)
    for (const tax of taxes) groups.set(tax.lago_tax_id, [...(groups.get(tax.lago_tax_id) ?? []), { tax, amount }]);
  return [...groups.values()];
}

function sumUp(group: readonly TaxedFee[]): TaxSum {
  const [first] = group;
  if (first === undefined) throw new Error("A group of fees is never empty.");
  const amount = group.reduce((total, fee) => total + fee.amount, 0);
  const exact = group.reduce((total, fee) => total + fee.amount * fee.tax.tax_rate, 0) / 100;
  return { tax: first.tax, amount, exact };
}

function toAppliedTax(world: World, { tax, amount, exact }: TaxSum, { lago_id: id }: InvoiceRow): InvoiceAppliedTax {
  return {
    lago_id: world.newId(),
    lago_invoice_id: id,
    lago_tax_id: tax.lago_tax_id,
    tax_name: tax.tax_name,
    tax_code: tax.tax_code,
    tax_rate: tax.tax_rate,
    tax_description: tax.tax_description,
    amount_cents: Math.round(exact),
    amount_currency: tax.amount_currency,
    fees_amount_cents: amount,
    created_at: world.timestamp(),
  };
}
