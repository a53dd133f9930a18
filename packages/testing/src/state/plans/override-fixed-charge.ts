import type { FixedCharge } from "@lagokit/types";
import type { World } from "../../world/world.ts";
import { findTaxes } from "../tables.ts";
import { withoutUnknown } from "./default-properties.ts";
import { checkFixedCharge } from "./fixed-charges.ts";
import type { FixedChargeFields } from "./plan-fields.ts";

/**
 * Copies a fixed charge for the plan of one subscription, with overrides. The copy has no taxes unless the overrides name
 * them.
 */
export function overrideFixedCharge(world: World, charge: FixedCharge, fields: FixedChargeFields): FixedCharge {
  const copy = {
    ...charge,
    lago_id: world.newId(),
    lago_parent_id: charge.lago_id,
    created_at: world.timestamp(),
    taxes: [],
  };
  return changeFixedOverride(world, copy, fields);
}

/** Changes the fields of an overridden fixed charge that a request contains. */
export function changeFixedOverride(world: World, charge: FixedCharge, fields: FixedChargeFields): FixedCharge {
  const { properties: given, invoice_display_name: name, tax_codes: codes, units = charge.units } = fields;
  const properties = given === undefined ? { ...charge.properties } : withoutUnknown(charge.charge_model, given ?? {});
  // As: the model and the properties belong together, as `checkFixedCharge` shows.
  return {
    ...charge,
    properties,
    units: checkFixedCharge({ ...charge, properties }, units ?? ""),
    ...(name !== undefined && { invoice_display_name: name }),
    ...(codes != null && { taxes: findTaxes(world, codes) }),
  } as FixedCharge;
}
