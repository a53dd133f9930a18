import type { Currency, Fee, FeeAppliedTax, Tax } from "@lagokit/types";
import { Big } from "big.js";
import { feeTable } from "../state/tables.ts";
import type { World } from "../world/world.ts";
import { toDecimal } from "../values/decimal.ts";
import type { FeeDraft } from "./fee-draft.ts";
import { subunitsOf } from "../values/subunits.ts";

/** Where a fee belongs. */
export interface FeePlace {
  readonly currency: Currency;
  /** The invoice, or null for a fee that is not on an invoice. */
  readonly invoiceId: string | null;
  readonly selfBilled?: boolean;
}

/** Computes the taxes of a fee, and stores it. */
export function createFee(world: World, draft: FeeDraft, place: FeePlace): Fee {
  const id = world.newId();
  const { taxes, precise_amount_cents: precise, ...fields } = draft;
  const applied = taxes.map((tax) => applyTax(world, tax, { feeId: id, amount: draft.amount_cents, ...place }));
  return world.table(feeTable).add({
    ...emptyFee,
    ...fields,
    ...placed(place),
    ...amountsOf(draft.amount_cents, { precise, taxes, currency: place.currency }),
    lago_id: id,
    created_at: world.timestamp(),
    applied_taxes: applied,
  });
}

const emptyFee = {
  lago_charge_id: null,
  lago_charge_filter_id: null,
  lago_fixed_charge_id: null,
  lago_true_up_fee_id: null,
  lago_true_up_parent_fee_id: null,
  lago_original_fee_id: null,
  lago_subscription_id: null,
  external_subscription_id: null,
  lago_customer_id: null,
  external_customer_id: null,
  pay_in_advance: false,
  invoiceable: true,
  total_aggregated_units: null,
  description: null,
  events_count: null,
  payment_status: "pending",
  succeeded_at: null,
  failed_at: null,
  refunded_at: null,
  amount_details: {},
  pricing_unit_details: null,
  presentation_breakdowns: [],
} satisfies Partial<Fee>;

function placed({ currency, invoiceId, selfBilled = false }: FeePlace) {
  return {
    lago_invoice_id: invoiceId,
    amount_currency: currency,
    total_amount_currency: currency,
    self_billed: selfBilled,
  };
}

/** The amounts after taxes. Taxes are rounded per fee; the precise ones are not. */
function amountsOf(
  amount: number,
  {
    precise,
    taxes,
    currency,
  }: { readonly precise: string; readonly taxes: readonly Tax[]; readonly currency: Currency },
) {
  const units = subunitsOf(currency);
  const rate = taxes.reduce((sum, tax) => sum + tax.rate, 0);
  const taxAmount = Math.round(taxes.reduce((sum, tax) => sum + (amount * tax.rate) / 100, 0));
  const preciseTaxes = taxes.reduce((sum, tax) => sum.plus(new Big(precise).times(tax.rate).div(100)), new Big(0));
  return {
    precise_amount: toDecimal(new Big(precise).div(units)),
    precise_total_amount: toDecimal(new Big(precise).plus(preciseTaxes).div(units)),
    taxes_amount_cents: taxAmount,
    taxes_precise_amount: toDecimal(preciseTaxes.div(units)),
    taxes_rate: rate,
    total_amount_cents: amount + taxAmount,
    precise_coupons_amount_cents: "0.0",
    sub_total_excluding_taxes_amount_cents: amount,
    sub_total_excluding_taxes_precise_amount_cents: toDecimal(precise),
  };
}

function applyTax(
  world: World,
  tax: Tax,
  { feeId, amount, currency }: { readonly feeId: string; readonly amount: number; readonly currency: Currency },
): FeeAppliedTax {
  return {
    lago_id: world.newId(),
    lago_fee_id: feeId,
    lago_tax_id: tax.lago_id,
    tax_name: tax.name,
    tax_code: tax.code,
    tax_rate: tax.rate,
    tax_description: tax.description ?? null,
    amount_cents: Math.round((amount * tax.rate) / 100),
    amount_currency: currency,
    created_at: world.timestamp(),
  };
}
