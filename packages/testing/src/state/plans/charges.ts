import type { BillableMetric, Charge, Plan } from "@lagokit/types";
import { invalid, NotSimulated, notFound } from "../../server/refusal.ts";
import type { World } from "../../world/world.ts";
import { billableMetricTable, findTaxes } from "../tables.ts";
import { checkCharge } from "./charge-errors.ts";
import { replaceFilters } from "./charge-filters.ts";
import { storedProperties } from "./default-properties.ts";
import type { ChargeFields } from "./plan-fields.ts";
import { nextCode } from "./next-code.ts";

/** Creates a charge for a plan with these charges. Throws the error of Lago if it is invalid. */
export function createCharge(world: World, charges: Plan["charges"], fields: ChargeFields): Charge {
  const metric = metricOf(world, fields.billable_metric_id);
  const charge = {
    lago_id: world.newId(),
    lago_billable_metric_id: metric.lago_id,
    code: fields.code || null,
    invoice_display_name: fields.invoice_display_name ?? null,
    billable_metric_code: metric.code,
    created_at: world.timestamp(),
    charge_model: fields.charge_model,
    ...licensedFields(world.license, fields),
    pay_in_advance: fields.pay_in_advance ?? false,
    prorated: fields.prorated ?? false,
    properties: storedProperties(fields.charge_model, fields.properties),
    applied_pricing_unit: null,
    lago_parent_id: null,
  };
  checkCharge(charge, metric, world.license);
  refuseTaken(charges, charge.code);
  refusePricingUnit(world, fields);
  // As: the model and the properties belong together, as `checkCharge` has shown.
  const checked = { ...charge, filters: [], taxes: findTaxes(world, fields.tax_codes ?? []) } as unknown as Charge;
  return { ...checked, filters: replaceFilters(world, { charge: checked, metric }, fields.filters ?? []) };
}

/** Adds the code that Lago generates for a charge of a new plan: that of its metric, with a number if it is taken. */
export function withCode(world: World, charges: Plan["charges"], fields: ChargeFields): ChargeFields {
  const metric = world.table(billableMetricTable).get(fields.billable_metric_id);
  if (fields.code || metric === undefined) return fields;
  return { ...fields, code: nextCode(metric.code, charges) };
}

/** Returns the metric of a charge, or throws the 404 of Lago. */
export function metricOf(world: World, id: string | undefined): BillableMetric {
  const metric = world.table(billableMetricTable).get(id);
  if (metric === undefined) throw notFound("billable_metric");
  return metric;
}

/** Throws the 422 of Lago if another charge of the plan has the code. */
export function refuseTaken(
  charges: readonly { readonly lago_id: string; readonly code: string | null }[],
  code: string | null,
  id?: string,
): void {
  if (charges.some((charge) => charge.code === code && charge.lago_id !== id))
    throw invalid({ code: ["value_already_exist"] });
}

/** The fields that Lago ignores without a license. */
function licensedFields(
  license: boolean,
  fields: ChargeFields,
): Pick<Charge, "accepts_target_wallet" | "invoiceable" | "min_amount_cents" | "regroup_paid_fees"> {
  const { invoiceable, regroup_paid_fees: regroup, min_amount_cents: minimum, accepts_target_wallet: target } = fields;
  if (!license)
    return { invoiceable: true, regroup_paid_fees: null, min_amount_cents: 0, accepts_target_wallet: false };
  return {
    invoiceable: invoiceable ?? true,
    regroup_paid_fees: regroup ?? null,
    min_amount_cents: minimum ?? 0,
    accepts_target_wallet: target ?? false,
  };
}

function refusePricingUnit(world: World, { applied_pricing_unit: unit }: ChargeFields): void {
  if (world.license && unit != null && Object.keys(unit).length > 0)
    throw new NotSimulated(
      "Pricing units do not exist here, because the API cannot create them. Omit `applied_pricing_unit`.",
    );
}
