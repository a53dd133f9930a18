import type { Charge, Plan } from "@lagokit/types";
import type { World } from "../../world/world.ts";
import { findTaxes } from "../tables.ts";
import { checkCharge } from "./charge-errors.ts";
import { replaceFilters } from "./charge-filters.ts";
import { metricOf, refuseTaken } from "./charges.ts";
import { storedProperties } from "./default-properties.ts";
import type { ChargeFields } from "./plan-fields.ts";

/** A charge to update, and what it belongs to. */
export interface ChargeToUpdate {
  readonly charge: Charge;
  /** All charges of the plan. */
  readonly charges: Plan["charges"];
  /** Whether the plan has subscriptions. Then most fields of the charge do not change. */
  readonly hasSubscriptions: boolean;
}

/**
 * Updates a charge as `PUT` does: the price, the name and the minimum are reset if the request omits them, the filters and the
 * taxes are not.
 */
export function updateCharge(world: World, target: ChargeToUpdate, fields: ChargeFields): Charge {
  const { charge, charges, hasSubscriptions } = target;
  const { filters, tax_codes: codes, accepts_target_wallet: acceptsTarget } = fields;
  const model = hasSubscriptions ? charge.charge_model : fields.charge_model;
  // As: the model and the properties belong together, as `checkCharge` shows.
  const changed = {
    ...charge,
    charge_model: model,
    invoice_display_name: fields.invoice_display_name ?? null,
    properties: priceOf(model, fields),
    ...(acceptsTarget != null && world.license && { accepts_target_wallet: acceptsTarget }),
    ...(!hasSubscriptions && freeFields(world, charge, fields)),
  } as unknown as Charge;
  const metric = metricOf(world, changed.lago_billable_metric_id);
  checkCharge({ ...changed, charge_model: model, properties: { ...changed.properties } }, metric, world.license);
  refuseTaken(charges, changed.code, charge.lago_id);
  return {
    ...changed,
    ...(codes != null && { taxes: findTaxes(world, codes) }),
    ...(filters != null && {
      filters: replaceFilters(world, { charge: changed, metric, filters: charge.filters }, filters),
    }),
  };
}

/** The default price is that of the model in the request. Without a model, Lago refuses the charge. */
function priceOf(model: string | undefined, { charge_model: sent, properties }: ChargeFields): object {
  const hasAny = properties != null && Object.keys(properties).length > 0;
  return hasAny || sent !== undefined
    ? storedProperties(model, hasAny ? properties : storedProperties(sent, null))
    : {};
}

/** The fields that change only if the plan has no subscription. */
function freeFields(world: World, charge: Charge, fields: ChargeFields): Partial<Charge> {
  const metric = metricOf(world, fields.billable_metric_id ?? charge.lago_billable_metric_id);
  const { invoiceable, min_amount_cents: minimum, regroup_paid_fees: regroup } = fields;
  return {
    lago_billable_metric_id: metric.lago_id,
    billable_metric_code: metric.code,
    code: fields.code || charge.code,
    pay_in_advance: fields.pay_in_advance ?? charge.pay_in_advance,
    prorated: fields.prorated ?? charge.prorated,
    regroup_paid_fees: regroup === undefined ? charge.regroup_paid_fees : regroup,
    invoiceable: world.license ? (invoiceable ?? charge.invoiceable) : charge.invoiceable,
    min_amount_cents: world.license ? (minimum ?? 0) : charge.min_amount_cents,
  };
}
