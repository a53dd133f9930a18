import type { BillableMetric, Charge, ChargeFilter, ChargeProperties, FeeAmountDetails } from "@lagokit/types";
import { Big } from "big.js";
import { NotSimulated } from "../server/refusal.ts";
import { type EventRow, findBillableMetric } from "../state/tables.ts";
import type { World } from "../world/world.ts";
import { aggregate } from "./aggregate.ts";
import { bucketsOf } from "./charge-filters.ts";
import { type Group, groupEvents } from "./group-events.ts";
import type { Period } from "./periods.ts";
import { priceOf } from "./price.ts";
import { storedEvents } from "./stored-events.ts";
import { subunitsOf } from "../values/subunits.ts";

/** What a part of a charge costs: of one filter, and of one group. */
export interface ChargeUsage {
  readonly charge: Charge;
  readonly metric: BillableMetric;
  /** Undefined for the events outside every filter, and for a charge without filters. */
  readonly filter: ChargeFilter | undefined;
  /** The properties that the events are grouped by, and their values. Empty without groups. */
  readonly group: Group;
  readonly units: Big;
  readonly count: number;
  /** In the smallest unit of the currency, not rounded. */
  readonly preciseAmount: Big;
  readonly amountCents: number;
  /** In the currency's unit. */
  readonly unitAmount: Big;
  readonly details: FeeAmountDetails;
}

/** Whose events a charge prices, when and in which currency. */
export interface UsageScope {
  readonly externalSubscriptionId: string;
  readonly period: Period;
  readonly currency: string;
}

/** Computes what a charge costs in a period, for each of its filters and groups. */
export function usageOf(world: World, charge: Charge, scope: UsageScope): ChargeUsage[] {
  refuseUnknown(charge);
  const metric = findBillableMetric(world, charge.lago_billable_metric_id);
  const events = eventsIn(world, metric, scope);
  return bucketsOf(charge, metric, events).flatMap((bucket) => {
    // As: the properties of each model are those of all models, with some of them.
    const properties = (bucket.filter ?? charge).properties as ChargeProperties;
    return groupEvents(properties, bucket.events).map(([group, grouped]) => {
      const aggregation = aggregate(metric, grouped);
      const price = priceOf(charge.charge_model, properties, { aggregation, license: world.license });
      const part = { charge, metric, filter: bucket.filter, group, units: aggregation.units, count: aggregation.count };
      const subunits = subunitsOf(scope.currency);
      const { amount, unitAmount, details } = price;
      // A negative price is none: `app/services/fees/charge_service.rb`.
      const isNegative = aggregation.units.lt(0) || amount.lt(0);
      if (isNegative)
        return {
          ...part,
          units: new Big(0),
          preciseAmount: new Big(0),
          amountCents: 0,
          unitAmount: new Big(0),
          details,
        };
      return {
        ...part,
        preciseAmount: amount.times(subunits),
        amountCents: cents(amount, subunits),
        unitAmount,
        details,
      };
    });
  });
}

function cents(amount: Big, subunits: number): number {
  return amount.times(subunits).round(0, Big.roundHalfUp).toNumber();
}

/** The events of a metric in a period, in the order of their times. Those of recurring metrics stay for all periods. */
function eventsIn(world: World, metric: BillableMetric, { externalSubscriptionId, period }: UsageScope): EventRow[] {
  const from = metric.recurring ? Number.NEGATIVE_INFINITY : period.from.getTime();
  const to = period.to.getTime();
  return storedEvents(world)
    .list(externalSubscriptionId)
    .filter(({ code, at }) => code === metric.code && at >= from && at <= to)
    .toSorted((one, other) => one.at - other.at);
}

function refuseUnknown(charge: Charge): void {
  const name = `The charge ${charge.code ?? charge.lago_id}`;
  // As above.
  const { presentation_group_keys: keys } = charge.properties as ChargeProperties;
  if (charge.prorated)
    throw new NotSimulated(`${name} is prorated, which the fake does not compute. Use \`prorated: false\`.`);
  if (charge.applied_pricing_unit !== null)
    throw new NotSimulated(`${name} has a pricing unit, which the fake does not compute. Use prices in a currency.`);
  if (keys !== undefined && keys.length > 0)
    throw new NotSimulated(`${name} has \`presentation_group_keys\`, which the fake does not compute. Use none.`);
}
