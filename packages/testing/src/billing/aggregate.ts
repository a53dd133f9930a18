import type { BillableMetric } from "@lagokit/types";
import { Big } from "big.js";
import { NotSimulated } from "../server/refusal.ts";
import type { EventRow } from "../state/tables.ts";
import { propertyText } from "./property-text.ts";
import { roundUnits } from "./round-units.ts";
import { uniqueCount } from "./unique-count.ts";

/** What the events of a billable metric add up to. */
export interface Aggregation {
  readonly units: Big;
  /** `events_count`. For unique counts, the units. */
  readonly count: number;
  /**
   * What each event adds, the oldest first, for the free units of a percentage. Undefined if the server does not know them for
   * this type.
   */
  readonly values: readonly Big[] | undefined;
  /** What the values are: ones for events, ones for distinct values, numbers, or unknown. */
  readonly kind: "count" | "number" | "other" | "unique";
}

type Aggregate = (events: readonly EventRow[], field: string) => Aggregation;

/** `app/services/billable_metrics/aggregations/*_service.rb`, and `app/services/events/stores/postgres_store.rb`. */
const aggregates: Readonly<Record<string, Aggregate>> = {
  count_agg: (events) => counted("count", events.length),
  // The server takes the units of unique counts for the number of events.
  unique_count_agg: (events, field) => counted("unique", uniqueCount(events, field)),
  sum_agg(events, field) {
    const values = numbersOf(events, field);
    const units = values.reduce((total, value) => total.plus(value), new Big(0));
    return { units, count: values.length, values, kind: "number" };
  },
  max_agg(events, field) {
    const values = numbersOf(events, field);
    const units = values.reduce((highest, value) => (value.gt(highest) ? value : highest), values[0] ?? new Big(0));
    return { units, count: values.length, values: undefined, kind: "other" };
  },
  latest_agg(events, field) {
    const values = numbersOf(events, field);
    const last = values.at(-1) ?? new Big(0);
    return { units: last.lt(0) ? new Big(0) : last, count: values.length, values: undefined, kind: "other" };
  },
};

/** Aggregates events of a metric. They are in the order of their times. */
export function aggregate(metric: BillableMetric, events: readonly EventRow[]): Aggregation {
  const compute = aggregates[metric.aggregation_type];
  if (compute === undefined)
    throw new NotSimulated(
      `The fake does not compute the aggregation ${metric.aggregation_type} of the metric ${metric.code}. Use count_agg, ` +
        "sum_agg, max_agg, unique_count_agg or latest_agg.",
    );
  const aggregation = compute(events, metric.field_name ?? "");
  return { ...aggregation, units: roundUnits(metric, aggregation.units) };
}

function counted(kind: "count" | "unique", count: number): Aggregation {
  const values = Array.from({ length: Math.max(0, count) }, () => new Big(1));
  return { units: new Big(count), count, values, kind };
}

/** The values of the events that have a number. The others do not count. */
function numbersOf(events: readonly EventRow[], field: string): Big[] {
  return events.flatMap(({ properties }) => {
    const text = propertyText(properties, field);
    return text !== undefined && /^-?\d+(\.\d+)?$/.test(text) ? [new Big(text)] : [];
  });
}
