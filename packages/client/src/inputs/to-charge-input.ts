import type {
  Charge,
  ChargeFilter,
  ChargeFilterInput,
  PlanChargeBaseUpdateInput,
  PlanChargeCreateInput,
} from "@lagokit/types";
import type { Complete } from "./complete.ts";
import { requireLists } from "./require-lists.ts";
import { toTaxCodes } from "./to-tax-codes.ts";

/** An existing charge, as `charges` of `plans.update` and `plans.create` accepts it. */
export type PlanChargeInput = PlanChargeCreateInput & { readonly id: string };

/**
 * Turns a charge into an entry of `charges` in `plans.update`, with its `id`, so that the charge is kept. In
 * `plans.create`, it creates a copy.
 *
 * `plans.charges.update` updates one charge without the others.
 *
 * @throws LagoArgumentError if the charge lacks its filters or taxes.
 */
export function toChargeInput(charge: Charge): PlanChargeInput {
  requireLists(charge, ["filters", "taxes"], { name: "charge", call: "lago.plans.charges.get" });
  const common = {
    id: charge.lago_id,
    accepts_target_wallet: charge.accepts_target_wallet,
    applied_pricing_unit: charge.applied_pricing_unit,
    billable_metric_id: charge.lago_billable_metric_id,
    code: charge.code,
    filters: charge.filters.map(toFilterInput),
    invoice_display_name: charge.invoice_display_name,
    invoiceable: charge.invoiceable,
    min_amount_cents: charge.min_amount_cents,
    pay_in_advance: charge.pay_in_advance,
    prorated: charge.prorated,
    regroup_paid_fees: charge.regroup_paid_fees,
    tax_codes: toTaxCodes(charge.taxes),
  } satisfies Complete<PlanChargeBaseUpdateInput, "charge_model" | "lago_id">;
  // As: the model and the properties come from the same charge, so they match, even for a newer model.
  return { ...common, charge_model: charge.charge_model, properties: charge.properties } as PlanChargeInput;
}

function toFilterInput({ invoice_display_name, properties, values }: ChargeFilter): ChargeFilterInput {
  return { invoice_display_name, properties, values } satisfies Complete<ChargeFilterInput>;
}
