import type { BillableMetric, EventInput } from "@lagokit/types";
import { type EventProblem, problemOf } from "./event-problem.ts";

/** The aggregations that compute with a value; the others count events, or different values of any kind. */
const numeric: ReadonlySet<string> = new Set(["sum_agg", "max_agg", "latest_agg", "weighted_sum_agg"]);

/** Says what is wrong with the properties of an event, for the billable metric that reads them. */
export function propertyProblems(event: EventInput, metric: BillableMetric): EventProblem[] {
  return [...valueProblems(event, metric), ...filterProblems(event, metric)];
}

/** Whether a billable metric computes with its values, which must be numbers then. */
export function isNumeric({ aggregation_type }: BillableMetric): boolean {
  return numeric.has(aggregation_type);
}

/** Whether Lago reads a value as a number. */
export function isNumber(value: unknown): boolean {
  return typeof value === "number" || (typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value));
}

function valueProblems({ properties }: EventInput, metric: BillableMetric): EventProblem[] {
  const { field_name: name, aggregation_type, expression } = metric;
  // What an expression computes stands in the place of the property.
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

/** Filters compare values as text. */
function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function fieldOf(name: string): string {
  return `properties.${name}`;
}
