import type { BillingPeriod } from "@lagokit/types";
import type { SubscriptionRow } from "../state/tables.ts";
import { toTimestamp } from "../world/world.ts";
import { addDays, type Day, dayOf, startOfDay } from "../values/calendar.ts";
import { type Billed, daysOfPeriod, type Period, subscriptionCycle, toPeriod } from "./periods.ts";

/** What an invoice bills of a subscription. */
export interface Boundaries {
  /** The period of the subscription fee: the one that begins, if the plan is paid in advance, else the one that ended. */
  readonly subscription: Period;
  /** The period of the usage: the one that ended. */
  readonly charges: Period;
}

/** What is billed on a day. `from_datetime` and `charges_from_datetime` in `app/services/subscriptions/dates_service.rb`. */
export function boundariesAt(billed: Billed, start: Date, day: Day): Boundaries {
  const { timezone, plan } = billed;
  const cycle = subscriptionCycle(billed);
  const ended = toPeriod(daysOfPeriod(cycle, addDays(day, -1)), timezone);
  const billedPeriod = plan.pay_in_advance ? toPeriod(daysOfPeriod(cycle, day), timezone) : ended;
  return {
    // The fee of the first period counts the day of the start, the usage begins at the time of the start.
    subscription: notBefore(startOfDay(dayOf(start, timezone), timezone), billedPeriod),
    charges: notBefore(start, ended),
  };
}

/** The boundaries in the form of an invoice. */
export function toBillingPeriod(
  { lago_id: id, external_id, plan_id: plan }: SubscriptionRow,
  { subscription, charges }: Boundaries,
  reason: BillingPeriod["invoicing_reason"],
): BillingPeriod {
  return {
    lago_subscription_id: id,
    external_subscription_id: external_id,
    lago_plan_id: plan,
    subscription_from_datetime: toTimestamp(subscription.from),
    subscription_to_datetime: toTimestamp(subscription.to),
    charges_from_datetime: toTimestamp(charges.from),
    charges_to_datetime: toTimestamp(charges.to),
    fixed_charges_from_datetime: toTimestamp(charges.from),
    fixed_charges_to_datetime: toTimestamp(charges.to),
    invoicing_reason: reason,
  };
}

function notBefore(start: Date, { from, to }: Period): Period {
  return { from: from < start ? start : from, to: to < start ? start : to };
}
