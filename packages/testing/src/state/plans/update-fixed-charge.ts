import type { FixedCharge, Plan } from "@lagokit/types";
import { NotSimulated } from "../../server/refusal.ts";
import type { World } from "../../world/world.ts";
import { findTaxes } from "../tables.ts";
import { refuseTaken } from "./charges.ts";
import { storedProperties } from "./default-properties.ts";
import { checkFixedCharge } from "./fixed-charges.ts";
import type { FixedChargeFields } from "./plan-fields.ts";

/** A fixed charge to update, and what it belongs to. */
export interface FixedChargeToUpdate {
  readonly charge: FixedCharge;
  /** All fixed charges of the plan. */
  readonly charges: Plan["fixed_charges"];
  /** Whether the plan has subscriptions. Then its model, its code and its taxes do not change. */
  readonly hasSubscriptions: boolean;
}

/**
 * Updates a fixed charge as `PUT` does: the price and the name are reset if the request omits them. When it is billed does not
 * change.
 */
export function updateFixedCharge(world: World, target: FixedChargeToUpdate, fields: FixedChargeFields): FixedCharge {
  const { charge, charges, hasSubscriptions } = target;
  if (fields.units == null)
    throw new NotSimulated("Lago's error for a fixed charge without `units` is not known. Send `units`.");
  const model = hasSubscriptions ? charge.charge_model : fields.charge_model;
  const code = (hasSubscriptions ? undefined : fields.code) || charge.code;
  const properties = storedProperties(model, priceOf(fields));
  const units = checkFixedCharge({ ...charge, charge_model: model, properties, code }, fields.units);
  refuseTaken(charges, code, charge.lago_id);
  const taxes = hasSubscriptions || fields.tax_codes == null ? charge.taxes : findTaxes(world, fields.tax_codes);
  const name = fields.invoice_display_name ?? null;
  // As: the model and the properties belong together, as `checkFixedCharge` has shown.
  return {
    ...charge,
    charge_model: model,
    code,
    properties,
    units,
    taxes,
    invoice_display_name: name,
  } as unknown as FixedCharge;
}

function priceOf({ charge_model: model, properties }: FixedChargeFields): object {
  const hasAny = properties != null && Object.keys(properties).length > 0;
  return hasAny ? properties : storedProperties(model, null);
}
