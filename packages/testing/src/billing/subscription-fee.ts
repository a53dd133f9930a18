import { customerOf, planOf } from "../state/subscriptions.ts";
import { feeTable, type SubscriptionRow } from "../state/tables.ts";
import { toTimestamp, type World } from "../world/world.ts";
import { dayOf, daysBetween } from "../values/calendar.ts";
import { toDecimal } from "../values/decimal.ts";
import type { FeeDraft } from "./fee-draft.ts";
import { type Billed, daysOfPeriod, type Period, subscriptionCycle } from "./periods.ts";
import { subunitsOf } from "../values/subunits.ts";
import { taxesOf } from "./taxes-of.ts";

/** The period of a fee, and whether it is the first one of the subscription. */
export interface Billing {
  readonly period: Period;
  readonly isFirst: boolean;
}

/** The fee of a plan for a period. `app/services/fees/subscription_service.rb`. */
export function subscriptionFee(world: World, subscription: SubscriptionRow, { period, isFirst }: Billing): FeeDraft {
  const plan = planOf(world, subscription);
  const customer = customerOf(world, subscription);
  const billed = { subscription, plan, timezone: customer.applicable_timezone };
  const isWhole = !isFirst || (plan.pay_in_advance && subscription.billing_time === "anniversary");
  const amount = isWhole ? plan.amount_cents : amountOfDays(billed, plan.amount_cents, period);
  const cents = Math.round(amount);
  return {
    ...ownerOf(world, subscription),
    ...datesOf(period),
    item: {
      type: "subscription",
      code: plan.code,
      name: plan.name,
      description: plan.description ?? null,
      invoice_display_name: subscription.name || plan.invoice_display_name || plan.name,
      filters: null,
      filter_invoice_display_name: null,
      lago_item_id: subscription.lago_id,
      item_type: "Subscription",
      grouped_by: {},
    },
    amount_cents: cents,
    precise_amount_cents: toDecimal(amount),
    units: "1.0",
    precise_unit_amount: toDecimal(cents / subunitsOf(plan.amount_currency)),
    amount_details: { plan_amount_cents: plan.amount_cents },
    pay_in_advance: plan.pay_in_advance,
    taxes: taxesOf(world, [plan], customer),
  };
}

/** The subscription and the customer of a fee. */
export function ownerOf(world: World, subscription: SubscriptionRow): Partial<FeeDraft> {
  const customer = customerOf(world, subscription);
  return {
    lago_subscription_id: subscription.lago_id,
    external_subscription_id: subscription.external_id,
    lago_customer_id: customer.lago_id,
    external_customer_id: customer.external_id,
  };
}

/** The period of a fee in the form of responses, which is not that of other times. */
export function datesOf({ from, to }: Period): Partial<FeeDraft> {
  return { from_date: withOffset(from), to_date: withOffset(to) };
}

function withOffset(time: Date): string {
  return toTimestamp(time).replace("Z", "+00:00");
}

/**
 * The price of the days of a period, not rounded. The server divides and multiplies binary numbers:
 * 1.51.0 POST /invoices/preview 200.
 */
function amountOfDays(billed: Billed, price: number, { from, to }: Period): number {
  const { timezone } = billed;
  const [first, last] = daysOfPeriod(subscriptionCycle(billed), dayOf(from, timezone));
  const days = daysBetween(dayOf(from, timezone), dayOf(to, timezone)) + 1;
  return days * (price / (daysBetween(first, last) + 1));
}

/** Whether a fee of the plan was billed before. */
export function isBilled(world: World, { lago_id: id }: SubscriptionRow): boolean {
  const fee = world.table(feeTable).find((row) => row.item.type === "subscription" && row.lago_subscription_id === id);
  return fee !== undefined;
}
