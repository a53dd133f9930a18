import type { ChargeProperties } from "@lagokit/types";
import { Big } from "big.js";
import { NotSimulated } from "../server/refusal.ts";
import type { Aggregation } from "./aggregate.ts";
import { toDecimal } from "../values/decimal.ts";
import { type Free, freeOf } from "./free-units.ts";
import { perUnit, type Price } from "./unit-price.ts";

interface Parts {
  readonly free: Free;
  readonly rated: Big;
  readonly fixed: Big;
}

/** A rate of the units, and a fixed amount per event; without those that are free. */
export function pricePercentage(properties: ChargeProperties, aggregation: Aggregation, license: boolean): Price {
  const { units, count } = aggregation;
  const free = freeOf(properties, aggregation);
  const rated = free.units.gt(units)
    ? new Big(0)
    : units
        .minus(free.units)
        .times(properties.rate ?? 0)
        .div(100);
  const paidEvents = units.eq(0) ? 0 : Math.max(0, count - free.events);
  const parts = { free, rated, fixed: new Big(properties.fixed_amount ?? 0).times(paidEvents) };
  const { per_transaction_max_amount: most, per_transaction_min_amount: least } = properties;
  const sum = rated.plus(parts.fixed);
  const amount = license && (most || least) ? priceEach(properties, aggregation) : sum;
  return perUnit(amount, units, detailsOf(properties, aggregation, { ...parts, adjustment: amount.minus(sum) }));
}

function detailsOf(
  { rate = "0", fixed_amount: fixed }: ChargeProperties,
  { units, count }: Aggregation,
  parts: Parts & { readonly adjustment: Big },
): Price["details"] {
  const freeEvents = Math.min(count, parts.free.events);
  const paid = units.minus(parts.free.units);
  return {
    units: toDecimal(units),
    free_units: toDecimal(parts.free.units),
    free_events: freeEvents,
    paid_units: toDecimal(paid.lt(0) ? 0 : paid),
    rate: toDecimal(rate),
    per_unit_total_amount: toDecimal(parts.rated),
    paid_events: count - freeEvents,
    fixed_fee_unit_amount: toDecimal(count > freeEvents ? (fixed ?? 0) : 0),
    fixed_fee_total_amount: toDecimal(parts.fixed),
    min_max_adjustment_total_amount: toDecimal(parts.adjustment),
  };
}

/** The price of each event, between a lowest and a highest amount. */
function priceEach(properties: ChargeProperties, { values, kind }: Aggregation): Big {
  if (values === undefined || kind === "unique")
    throw new NotSimulated(
      "The fake computes amounts per transaction only for the aggregations sum_agg and count_agg. Use one of them, or a charge " +
        "without `per_transaction_min_amount` and `per_transaction_max_amount`.",
    );
  const paid = paidValues(properties, values);
  return paid.reduce((sum, value) => sum.plus(priceOne(properties, value)), new Big(0));
}

function priceOne(properties: ChargeProperties, value: Big): Big {
  const { per_transaction_max_amount: most, per_transaction_min_amount: least, rate = 0 } = properties;
  const amount = value
    .times(rate)
    .div(100)
    .plus(properties.fixed_amount ?? 0);
  if (least && amount.lt(least)) return new Big(least);
  return most && amount.gt(most) ? new Big(most) : amount;
}

/** The values of the events that cost something. The first one can be free in part. */
function paidValues(properties: ChargeProperties, values: readonly Big[]): Big[] {
  let events = properties.free_units_per_events ?? 0;
  let units = new Big(properties.free_units_per_total_aggregation ?? 0);
  return values.flatMap((value) => {
    if (events <= 0 && units.lte(0)) return [value];
    events--;
    if (units.lte(0)) return [];
    const rest = value.minus(units);
    units = rest.lt(0) ? rest.times(-1) : new Big(0);
    if (rest.gte(0)) events = 0;
    return rest.lt(0) ? [] : [rest];
  });
}
