import type { BillableMetric, Charge, ChargeFilter } from "@lagokit/types";
import { NotSimulated } from "../server/refusal.ts";
import type { EventRow } from "../state/tables.ts";
import { propertyText } from "./property-text.ts";
import { allFilterValues } from "../values/all-filter-values.ts";

/** Events that have their own price: those of a filter, or those outside every filter. */
export interface Bucket {
  /** Undefined for the events outside every filter. */
  readonly filter: ChargeFilter | undefined;
  readonly events: readonly EventRow[];
}

/** The values that a filter accepts, by the keys of properties. */
type Values = Readonly<Record<string, readonly string[]>>;

/**
 * Distributes events to the filters of a charge. An event belongs to a filter if no other filter with the same and more keys
 * accepts it.
 *
 * `app/services/charge_filters/matching_and_ignored_service.rb`.
 */
export function bucketsOf(charge: Charge, metric: BillableMetric, events: readonly EventRow[]): Bucket[] {
  if (charge.filters.length === 0) return [{ filter: undefined, events }];
  return [...charge.filters, undefined].map((filter) => {
    const isIn = membersOf(charge, metric, filter);
    return { filter, events: events.filter((event) => isIn(event)) };
  });
}

function membersOf(charge: Charge, metric: BillableMetric, filter: ChargeFilter | undefined) {
  const values = expand(metric, filter?.values ?? {});
  const others = charge.filters.filter((other) => other !== filter);
  const ignored = others.flatMap((other) => ignoredValues(metric, { filter, values, other, charge }));
  return (event: EventRow): boolean => accepts(values, event) && !ignored.some((other) => accepts(other, event));
}

function ignoredValues(
  metric: BillableMetric,
  {
    filter,
    values,
    other,
    charge,
  }: {
    readonly filter: ChargeFilter | undefined;
    readonly values: Values;
    readonly other: ChargeFilter;
    readonly charge: Charge;
  },
): Values[] {
  const others = expand(metric, other.values);
  const keys = Object.keys(values);
  const isInside = keys.every((key) => values[key]?.some((value) => others[key]?.includes(value)));
  if (!isInside) return [];
  if (filter === undefined || Object.keys(others).length > keys.length) return [others];
  refuseOverlap(charge, filter, other);
  const rest = keys.map((key) => [key, restOf(others[key] ?? [], filter.values[key] ?? [])] as const);
  return [Object.fromEntries(rest)];
}

/** What the other filter accepts and this one does not. A filter with all values leaves everything to the other one. */
function restOf(others: readonly string[], values: readonly string[]): readonly string[] {
  return values.includes(allFilterValues) ? others : others.filter((value) => !values.includes(value));
}

function refuseOverlap(charge: Charge, filter: ChargeFilter, other: ChargeFilter): void {
  const hasAll = [filter, other].some(({ values }) =>
    Object.values(values).some((list) => list.includes(allFilterValues)),
  );
  if (hasAll) return;
  throw new NotSimulated(
    `Two filters of the charge ${charge.code ?? charge.lago_id} accept the same events, and it is not known which one counts ` +
      "them. Give each filter its own values.",
  );
}

function accepts(values: Values, { properties }: EventRow): boolean {
  return Object.entries(values).every(([key, list]) => list.includes(propertyText(properties, key) ?? ""));
}

function expand(metric: BillableMetric, values: Values): Values {
  const ofMetric = (key: string): readonly string[] =>
    metric.filters.find((filter) => filter.key === key)?.values ?? [];
  const entries = Object.entries(values).map(([key, list]) => [
    key,
    list.includes(allFilterValues) ? ofMetric(key) : list,
  ]);
  return Object.fromEntries(entries) as Values;
}
