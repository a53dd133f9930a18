import type { BillableMetric, Charge, ChargeFilter } from "@lagokit/types";
import { invalid } from "../../server/refusal.ts";
import type { World } from "../../world/world.ts";
import { throwAny } from "./charge-errors.ts";
import { withoutUnknown } from "./default-properties.ts";
import type { FilterFields, PropertyFields } from "./plan-fields.ts";
import { priceErrors } from "./price-errors.ts";
import { allFilterValues } from "../../values/all-filter-values.ts";

/** The charge that filters belong to. */
export type FilteredCharge = Pick<Charge, "code" | "charge_model">;

/**
 * Returns the filters of a list that replaces those of a charge. A filter with the same values as before is the same filter.
 * Throws the 422 of Lago if one is invalid.
 */
export function replaceFilters(
  world: World,
  {
    charge,
    metric,
    filters = [],
  }: { charge: FilteredCharge; metric: BillableMetric; filters?: readonly ChargeFilter[] },
  list: readonly FilterFields[],
): ChargeFilter[] {
  if (list.some(({ values }) => isEmpty(values))) throw invalid({ values: ["value_is_mandatory"] });
  return list.map((fields) => {
    const filter = createFilter(world, { charge, metric }, fields);
    const known = filters.find(({ values }) => sameValues(values, filter.values));
    return known === undefined ? filter : { ...filter, lago_id: known.lago_id };
  });
}

/** Creates a filter of a charge. Throws the 422 of Lago if it is invalid. */
export function createFilter(
  world: World,
  { charge, metric }: { charge: FilteredCharge; metric: BillableMetric },
  { invoice_display_name: name, properties: given, values: selected }: FilterFields,
): ChargeFilter {
  if (isEmpty(selected)) throw invalid({ values: ["value_is_mandatory"] });
  const values = listValues(selected ?? {});
  const properties = filterProperties(charge.charge_model, given);
  throwAny({ properties: priceErrors(charge.charge_model, properties) });
  for (const [key, chosen] of Object.entries(values)) checkValues(metric, key, chosen);
  return {
    lago_id: world.newId(),
    charge_code: charge.code ?? "",
    invoice_display_name: name ?? null,
    properties,
    values,
  };
}

/** Changes the price or the name of a filter. Its values do not change. */
export function updateFilter(
  charge: FilteredCharge,
  filter: ChargeFilter,
  { invoice_display_name: name, properties: given }: FilterFields,
): ChargeFilter {
  const properties = given === undefined ? filter.properties : filterProperties(charge.charge_model, given);
  throwAny({ properties: priceErrors(charge.charge_model, { ...properties }) });
  return { ...filter, properties, ...(name !== undefined && { invoice_display_name: name }) };
}

/** The properties that Lago stores for a filter. It drops the keys for the presentation of fees. */
function filterProperties(model: string | undefined, given: object | null | undefined): PropertyFields {
  const { presentation_group_keys: _dropped, ...properties } = withoutUnknown(model, given ?? {});
  return properties;
}

/** Whether two filters select the same usage. */
export function sameValues(one: ChargeFilter["values"], other: ChargeFilter["values"]): boolean {
  return sortedText(one) === sortedText(other);
}

function checkValues(metric: BillableMetric, key: string, chosen: readonly string[]): void {
  const known = metric.filters?.find((filter) => filter.key === key);
  const isKnown =
    (chosen.length === 1 && chosen[0] === allFilterValues) || chosen.every((value) => known?.values?.includes(value));
  throwAny({
    billable_metric_filter: known === undefined ? ["relation_must_exist"] : [],
    values: [...(chosen.length === 0 ? ["value_is_mandatory"] : []), ...(isKnown ? [] : ["value_is_invalid"])],
  });
}

function listValues(values: NonNullable<FilterFields["values"]>): ChargeFilter["values"] {
  return Object.fromEntries(
    Object.entries(values).map(([key, chosen]) => [key, typeof chosen === "string" ? [chosen] : [...chosen]]),
  );
}

function isEmpty(values: object | null | undefined): boolean {
  return values == null || Object.keys(values).length === 0;
}

function sortedText(values: ChargeFilter["values"]): string {
  return JSON.stringify(Object.entries(values).toSorted(([first], [second]) => (first < second ? -1 : 1)));
}
