import type { FixedCharge, PlanFixedChargeBaseUpdateInput, PlanFixedChargeCreateInput } from "@lagokit/types";
import type { Complete } from "./complete.ts";
import { requireLists } from "./require-lists.ts";
import { toTaxCodes } from "./to-tax-codes.ts";

/** An existing fixed charge, as `fixed_charges` of `plans.update` and `plans.create` accepts it. */
export type PlanFixedChargeInput = PlanFixedChargeCreateInput & { readonly id: string };

// An option of the update, not a field of the charge.
type Unread = "apply_units_immediately";

/**
 * Turns a fixed charge into an entry of `fixed_charges` in `plans.update`, with its `id`, so that the charge is kept.
 * In `plans.create`, it creates a copy.
 *
 * `plans.fixedCharges.update` updates one fixed charge without the others.
 *
 * @throws LagoArgumentError if the charge lacks its taxes.
 */
export function toFixedChargeInput(charge: FixedCharge): PlanFixedChargeInput {
  requireLists(charge, ["taxes"], { name: "fixed_charge", call: "lago.plans.fixedCharges.get" });
  const common = {
    id: charge.lago_id,
    add_on_id: charge.lago_add_on_id,
    code: charge.code,
    invoice_display_name: charge.invoice_display_name,
    pay_in_advance: charge.pay_in_advance,
    prorated: charge.prorated,
    tax_codes: toTaxCodes(charge.taxes),
    units: charge.units,
  } satisfies Complete<PlanFixedChargeBaseUpdateInput, "charge_model" | "lago_id" | Unread>;
  // As: the model and the properties come from the same charge, so they match, even for a newer model.
  return { ...common, charge_model: charge.charge_model, properties: charge.properties } as PlanFixedChargeInput;
}
