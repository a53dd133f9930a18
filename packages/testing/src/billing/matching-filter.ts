import type { BillableMetric, Charge, ChargeFilter } from "@lagokit/types";
import { NotSimulated } from "../server/refusal.ts";
import { propertyText } from "./property-text.ts";

/** Represents all values that the metric has for a key. */
const allValues = "__ALL_FILTER_VALUES__";

/**
 * The filter of a charge that a single event belongs to: of those that accept it, the one with the most keys.
 *
 * `app/services/charge_filters/event_matching_service.rb`.
 */
export function matchingFilter(
  charge: Charge,
  metric: BillableMetric,
  properties: Readonly<Record<string, unknown>>,
): ChargeFilter | undefined {
  const keys = new Set(metric.filters.map(({ key }) => key));
  const accepts = ({ values }: ChargeFilter): boolean =>
    Object.entries(values).every(([key, list]) => {
      const isGiven = keys.has(key) && Object.hasOwn(properties, key);
      return isGiven && (list.includes(propertyText(properties, key) ?? "") || list.join() === allValues);
    });
  const [first, second] = charge.filters
    .filter((filter) => accepts(filter))
    .sort((one, other) => sizeOf(other) - sizeOf(one));
  if (first !== undefined && second !== undefined && sizeOf(first) === sizeOf(second))
    throw new NotSimulated("Two filters of the charge accept the event, and it is not known which one counts.");
  return first;
}

function sizeOf({ values }: ChargeFilter): number {
  return Object.keys(values).length;
}
