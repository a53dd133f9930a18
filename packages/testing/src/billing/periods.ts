import type { Plan, Subscription } from "@lagokit/types";
import { NotSimulated } from "../server/refusal.ts";
import {
  addDays,
  type Day,
  dayInMonth,
  dayOf,
  endOfDay,
  isLastOfMonth,
  monthOf,
  startOfDay,
  toDate,
} from "../values/calendar.ts";

/** A time span. Both ends belong to it: `to` is its last millisecond. */
export interface Period {
  readonly from: Date;
  readonly to: Date;
}

/** A subscription, and what its periods depend on. */
export interface Billed {
  readonly subscription: Pick<
    Subscription,
    "billing_time" | "external_id" | "started_at" | "status" | "subscription_at" | "terminated_at"
  >;
  readonly plan: Pick<Plan, "bill_charges_monthly" | "interval" | "pay_in_advance">;
  /** The timezone of the customer, such as `customer.applicable_timezone`. */
  readonly timezone: string;
}

/** How often periods begin, and a day on which one begins. */
export interface Cycle {
  /** How many months a period has; undefined if it is a week. */
  readonly months: number | undefined;
  readonly anchor: Day;
}

const monthsOf: Readonly<Record<string, number | undefined>> = { monthly: 1, quarterly: 3, semiannual: 6, yearly: 12 };
/** A Monday, and the first day of a year. */
const firstMonday = Date.UTC(2024, 0, 1);

/**
 * The period of the charges of a subscription at a time, as `current_billing_period_started_at` and
 * `current_billing_period_ending_at` contain it. Undefined if the subscription has not started.
 *
 * Its rules are those of `charges_from_datetime` and `charges_to_datetime` in `app/services/subscriptions/dates_service.rb`.
 */
export function currentPeriod(billed: Billed, at: Date): Period | undefined {
  const { subscription, timezone } = billed;
  if (subscription.started_at === null) return undefined;
  const started = new Date(subscription.started_at);
  const cycle = chargeCycle(billed);
  const day = dayOf(at, timezone);
  refuseEndOfMonth(billed, cycle, day);
  const { from, to } = toPeriod(daysOfPeriod(cycle, day), timezone);
  const end = endOf(billed, to);
  return { from: from < started ? started : from, to: end < started ? started : end };
}

/**
 * The day on which the invoice of the current period is issued, as usage contains it: the last day of the period. The server
 * computes it otherwise than the period, so it can be later for quarters and half-years: `compute_next_end_of_period` in
 * `app/services/subscriptions/dates/*_service.rb`. It is a day in UTC.
 */
export function issuingDate(billed: Billed, at: Date): string {
  const { timezone, subscription } = billed;
  const today = dayOf(at, timezone);
  const { months, anchor } = subscriptionCycle(billed);
  const isClean = subscription.billing_time !== "anniversary" || months === undefined || months === 12;
  const [, last] = daysOfPeriod({ months, anchor }, today);
  const day = isClean ? last : endOfMonths(today, { months, anchor });
  return toDate(dayOf(endOfDay(day, timezone), "UTC"));
}

function endOfMonths(today: Day, { months, anchor }: { readonly months: number; readonly anchor: Day }): Day {
  const day = new Date(anchor).getUTCDate();
  const thisMonth = addDays(dayInMonth(monthOf(today), day), -1);
  return thisMonth >= today ? thisMonth : addDays(dayInMonth(monthOf(today) + months, day), -1);
}

/** The periods of the charges: those of the subscription, or months for a yearly or semiannual plan that bills them monthly. */
function chargeCycle(billed: Billed): Cycle {
  const { interval, bill_charges_monthly: monthly } = billed.plan;
  const isMonthly = monthly === true && (interval === "yearly" || interval === "semiannual");
  return cycleOf(billed, isMonthly ? "monthly" : interval);
}

/** The periods of the subscription fee. */
export function subscriptionCycle(billed: Billed): Cycle {
  return cycleOf(billed, billed.plan.interval);
}

/** The first and the last day of the period that contains a day. */
export function daysOfPeriod({ months, anchor }: Cycle, day: Day): readonly [Day, Day] {
  const start = (index: number): Day =>
    months === undefined
      ? addDays(anchor, index * 7)
      : dayInMonth(monthOf(anchor) + index * months, new Date(anchor).getUTCDate());
  const distance =
    months === undefined ? (day - anchor) / (addDays(0, 1) * 7) : (monthOf(day) - monthOf(anchor)) / months;
  const guess = Math.floor(distance);
  const index = start(guess) > day ? guess - 1 : guess;
  return [start(index), addDays(start(index + 1), -1)];
}

/** Converts days to the times at which the first one begins and the last one ends. */
export function toPeriod([from, to]: readonly [Day, Day], timezone: string): Period {
  return { from: startOfDay(from, timezone), to: endOfDay(to, timezone) };
}

function cycleOf({ subscription, timezone }: Billed, interval: string): Cycle {
  const months = monthsOf[interval];
  if (interval !== "weekly" && months === undefined)
    throw new NotSimulated(`The interval ${interval} has no known periods.`);
  if (subscription.billing_time !== "anniversary") return { months, anchor: firstMonday };
  return { months, anchor: dayOf(new Date(subscription.subscription_at), timezone) };
}

/**
 * On the last days of a month, the server computes other quarters and half-years for a subscription that began on such a day
 * (`app/services/subscriptions/dates/quarterly_service.rb`, `semiannual_service.rb`).
 */
export function refuseEndOfMonth({ subscription }: Billed, { months, anchor }: Cycle, day: Day): void {
  const isLong = months === 3 || months === 6;
  const isEndOfMonth = subscription.billing_time === "anniversary" && isLastOfMonth(anchor);
  if (!isLong || !isEndOfMonth || day < dayInMonth(monthOf(anchor) + 1, 31)) return;
  throw new NotSimulated(
    `The quarters and half-years of the subscription ${subscription.external_id} are not known, because it began on the ` +
      `last day of a month. Set its \`subscription_at\` to another day, or use \`billing_time: "calendar"\`.`,
  );
}

function endOf({ subscription: { status, terminated_at: terminated } }: Billed, to: Date): Date {
  if (status !== "terminated" || terminated == null) return to;
  const at = new Date(terminated);
  return at < to ? at : to;
}
