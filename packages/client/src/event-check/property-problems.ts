import type { BillableMetric, EventInput } from "@lagokit/types";
import { type EventProblem, problemOf } from "./event-problem.ts";

/** The aggregations that compute with numbers; the others count events, or distinct values of any type. */
const numeric: ReadonlySet<string> = new Set(["sum_agg", "max_agg", "latest_agg", "weighted_sum_agg"]);

/** Checks the properties of an event that its billable metric reads. */
export function propertyProblems(event: EventInput, metric: BillableMetric): EventProblem[] {
  return [...valueProblems(event, metric), ...filterProblems(event, metric)];
}

/** Returns whether a billable metric requires its values to be numbers. */
export function isNumeric({ aggregation_type }: BillableMetric): boolean {
  return numeric.has(aggregation_type);
}

/** Returns whether Lago reads a value as a number. */
export function isNumber(value: unknown): boolean {
  return typeof value === "number" || (typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value));
}

function valueProblems({ properties }: EventInput, metric: BillableMetric): EventProblem[] {
  const { field_name: name, aggregation_type, expression } = metric;
  // The result of an expression replaces the property.
  if (!name || expression || aggregation_type === "count_agg" || aggregation_type === "custom_agg") return [];
  const value = properties?.[name];
  if (value == null) return [problemOf("missing_property", fieldOf(name))];
  return isNumeric(metric) && !isNumber(value) ? [problemOf("not_a_number", fieldOf(name))] : [];
}

function filterProblems({ properties }: EventInput, { filters }: BillableMetric): EventProblem[] {
  return filters
    .filter(({ key, values }) => properties?.[key] != null && !values.includes(textOf(properties[key])))
    .map(({ key }) => problemOf("unknown_filter_value", fieldOf(key)));
}

/** Filters compare values as strings. */
function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function fieldOf(name: string): string {
  return `properties.${name}`;
}
