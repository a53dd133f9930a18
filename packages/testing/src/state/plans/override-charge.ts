import type { Charge, ChargeFilter } from "@lagokit/types";
import type { World } from "../../world/world.ts";
import { findTaxes } from "../tables.ts";
import { checkCharge } from "./charge-errors.ts";
import { replaceFilters } from "./charge-filters.ts";
import { metricOf } from "./charges.ts";
import type { ChargeFields } from "./plan-fields.ts";

/** Copies a charge for the plan of one subscription, with overrides. The copy has no taxes unless the overrides name them. */
export function overrideCharge(world: World, charge: Charge, fields: ChargeFields): Charge {
  const copy = {
    ...charge,
    lago_id: world.newId(),
    lago_parent_id: charge.lago_id,
    created_at: world.timestamp(),
    filters: charge.filters.map((filter): ChargeFilter => ({ ...filter, lago_id: world.newId() })),
    taxes: [],
  };
  return changeOverride(world, copy, fields);
}

/** Changes the fields of an overridden charge that a request contains. */
export function changeOverride(world: World, charge: Charge, fields: ChargeFields): Charge {
  const { properties, min_amount_cents: minimum, invoice_display_name: name, filters, tax_codes: codes } = fields;
  const metric = metricOf(world, charge.lago_billable_metric_id);
  // As: the model and the properties belong together, as `checkCharge` shows.
  const changed = {
    ...charge,
    ...(properties !== undefined && { properties: properties ?? {} }),
    ...(minimum !== undefined && { min_amount_cents: minimum ?? 0 }),
    ...(name !== undefined && { invoice_display_name: name }),
  } as Charge;
  checkCharge({ ...changed, properties: { ...changed.properties } }, metric, world.license);
  return {
    ...changed,
    ...(codes != null && { taxes: findTaxes(world, codes) }),
    ...(filters != null && {
      filters: replaceFilters(world, { charge: changed, metric, filters: charge.filters }, filters),
    }),
  };
}
