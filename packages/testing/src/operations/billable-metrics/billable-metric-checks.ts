import type { BillableMetric, BillableMetricFilter } from "@lagokit/types";
import { AGGREGATION_TYPES, ROUNDING_FUNCTIONS } from "@lagokit/types/values";
import { FieldErrors, isBlank } from "../../server/field-errors.ts";
import { forbidden, NotSimulated } from "../../server/refusal.ts";
import { billableMetricTable } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";

/** Throws the error of Lago for a metric that it refuses. */
export function refuseInvalidMetric(world: World, metric: BillableMetric): void {
  const { name, code, aggregation_type: aggregation, field_name: field, weighted_interval: interval } = metric;
  // Custom aggregations are enabled for single organizations.
  if (aggregation === "custom_agg") throw forbidden("feature_unavailable");
  const taken = world.table(billableMetricTable).byKey(code);
  new FieldErrors()
    .add("recurring", "not_compatible_with_aggregation_type", metric.recurring && !canRecur(aggregation))
    .require({ name, code, ...(aggregation !== "count_agg" && { field_name: field }) })
    .add("aggregation_type", "value_is_invalid", !isOneOf(AGGREGATION_TYPES, aggregation))
    .add("code", "value_already_exist", taken !== undefined && taken.lago_id !== metric.lago_id)
    .add("weighted_interval", "value_is_invalid", aggregation === "weighted_sum_agg" && interval == null)
    .refuse();
  refuseUnknown(metric);
}

/** Returns the filters of a request as Lago stores them: one for each key, without repeated values, sorted by key. */
export function filtersOf(filters: readonly BillableMetricFilter[]): BillableMetricFilter[] {
  new FieldErrors().add("values", "value_is_mandatory", filters.some(hasNoValues)).refuse();
  new FieldErrors()
    .add(
      "key",
      "value_is_mandatory",
      filters.some(({ key }) => isBlank(key)),
    )
    .refuse();
  const byKey = new Map(filters.map(({ key, values }) => [key, { key, values: [...new Set(values)] }]));
  return [...byKey.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
}

function hasNoValues({ values }: Partial<BillableMetricFilter>): boolean {
  return values === undefined || values.length === 0;
}

function canRecur(aggregation: string): boolean {
  return !["count_agg", "max_agg", "latest_agg"].includes(aggregation);
}

function refuseUnknown({ rounding_function: rounding, weighted_interval: interval }: BillableMetric): void {
  const isKnown =
    (rounding == null || isOneOf(ROUNDING_FUNCTIONS, rounding)) && (interval == null || interval === "seconds");
  if (!isKnown)
    throw new NotSimulated("The error of an unknown `rounding_function` or `weighted_interval` is not known.");
}

function isOneOf(values: readonly string[], value: string): boolean {
  return values.includes(value);
}
