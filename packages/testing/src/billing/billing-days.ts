import { addDays, type Day, dayOf, startOfDay } from "../values/calendar.ts";
import { type Billed, daysOfPeriod, refuseEndOfMonth, subscriptionCycle } from "./periods.ts";

const hour = 60 * 60_000;
/** Lago bills at this minute of each hour what is due on the day that began: `clock.rb`. */
const minuteOfBilling = 10;

/** A day on which a period is billed, and the time of the job that does it. */
export interface BillingDay {
  readonly day: Day;
  readonly time: Date;
}

/**
 * The first day after a time, until another one, on which a subscription is billed: the one after a period. A subscription is
 * not billed on the day on which it starts. `app/services/subscriptions/organization_billing_service.rb`.
 */
export function nextBillingDay(
  billed: Billed,
  start: Date,
  { after, until }: { readonly after: Date; readonly until: Date },
): BillingDay | undefined {
  const { timezone } = billed;
  const cycle = subscriptionCycle(billed);
  // A day before, because the job of the day can still be due.
  const from = Math.max(addDays(dayOf(after, timezone), -1), dayOf(start, timezone));
  for (let [, last] = daysOfPeriod(cycle, from); ; [, last] = daysOfPeriod(cycle, addDays(last, 1))) {
    const day = addDays(last, 1);
    const time = billingTime(day, timezone);
    if (time > until) return undefined;
    refuseEndOfMonth(billed, cycle, day);
    if (time > after) return { day, time };
  }
}

function billingTime(day: Day, timezone: string): Date {
  const offset = minuteOfBilling * 60_000;
  return new Date(Math.ceil((startOfDay(day, timezone).getTime() - offset) / hour) * hour + offset);
}
