import type { ChargeProperties } from "@lagokit/types";
import { Big } from "big.js";
import type { Aggregation } from "./aggregate.ts";

/** The free part of a percentage. */
export interface Free {
  readonly units: Big;
  readonly events: number;
}

interface Limits {
  readonly events: number;
  readonly total: Big;
}

/**
 * What is free: the units of the first events, or the first units. Maxima and latest values have no free units.
 *
 * `app/services/charge_models/percentage_service.rb`, and `running_total` of `app/services/billable_metrics/aggregations/*`.
 */
export function freeOf(properties: ChargeProperties, aggregation: Aggregation): Free {
  const limits = {
    events: properties.free_units_per_events ?? 0,
    total: new Big(properties.free_units_per_total_aggregation ?? 0),
  };
  const totals = runningTotals(aggregation, limits);
  const below = totals.filter((value) => value.lt(limits.total)).length;
  const counts = [limits.events, below].filter((count) => count > 0);
  return { units: freeUnits(totals, limits), events: counts.length === 0 ? 0 : Math.min(...counts) };
}

/** The sum after each event. The server stops when the limit is reached, except for counts. */
function runningTotals({ values = [], kind }: Aggregation, { events, total }: Limits): Big[] {
  if (events === 0 && total.eq(0)) return [];
  const totals: Big[] = [];
  let sum = new Big(0);
  for (const value of values) {
    const isReached = events > 0 ? totals.length >= events : sum.gt(total);
    if (isReached && kind === "number") break;
    totals.push((sum = sum.plus(value)));
  }
  return totals;
}

function freeUnits(totals: readonly Big[], { events, total }: Limits): Big {
  const last = totals.at(-1) ?? new Big(0);
  if (last.eq(0)) return last;
  if (events > 0 && events < totals.length) return totals[events - 1] ?? last;
  return total.eq(0) || last.lte(total) ? last : total;
}
