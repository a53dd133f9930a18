import type {
  ApplicableUsageThreshold,
  Subscription,
  SubscriptionExtended,
  SubscriptionWithCustomer,
  SubscriptionWithPlan,
} from "@lagokit/types";
import { addDays, dayOf, toDate } from "../values/calendar.ts";
import { currentPeriod, daysOfPeriod, refuseEndOfMonth, subscriptionCycle } from "../billing/periods.ts";
import { subscriptionEntitlements } from "../state/entitlements/subscription-entitlements.ts";
import type { InvoiceRow } from "../state/invoice-row.ts";
import { toPlanSummary } from "./plan.ts";
import { billedOf, customerOf, nextOf, planOf } from "../state/subscriptions.ts";
import { type DerivedSubscriptionField, type SubscriptionRow, subscriptionTable } from "../state/tables.ts";
import { toTimestamp, type World } from "../world/world.ts";
import { customerInWebhook } from "./customer.ts";

/** The subscriptions of an invoice, in their current state. */
export function subscriptionsInInvoice(world: World, { subscription_ids: ids }: InvoiceRow): Subscription[] {
  return ids.flatMap((id) => {
    const row = world.table(subscriptionTable).get(id);
    return row === undefined ? [] : [subscriptionInside(world, row)];
  });
}

/** A subscription in a list, and as other objects contain it. */
export function subscriptionInside(world: World, row: SubscriptionRow): Subscription {
  const { plan_id: _plan, previous_id: _previous, usage_thresholds: _thresholds, ...fields } = row;
  const { code, amount_cents, amount_currency } = planOf(world, row);
  return {
    ...fields,
    plan_code: code,
    plan_amount_cents: amount_cents,
    plan_amount_currency: amount_currency,
    ...derivedFields(world, row),
  };
}

/** A subscription in the response to its creation, and alone. */
export function subscriptionAlone(world: World, row: SubscriptionRow): SubscriptionExtended {
  return { ...changedSubscription(world, row), entitlements: subscriptionEntitlements(world, row) };
}

/** A subscription in the response to an update. */
export function changedSubscription(world: World, row: SubscriptionRow): SubscriptionExtended {
  return { ...endedSubscription(world, row), applicable_usage_thresholds: applicableThresholds(world, row) };
}

/** A subscription in the response to its termination. */
export function endedSubscription(world: World, row: SubscriptionRow): SubscriptionWithPlan {
  const plan = toPlanSummary(world, planOf(world, row));
  return { ...subscriptionInside(world, row), plan, applied_invoice_custom_sections: [] };
}

/** A subscription in a webhook. */
export function subscriptionInWebhook(world: World, row: SubscriptionRow): SubscriptionWithCustomer {
  const customer = customerInWebhook(world, customerOf(world, row));
  return { ...subscriptionInside(world, row), customer, plan: toPlanSummary(world, planOf(world, row)) };
}

/** Its own thresholds, or else those of its plan. */
function applicableThresholds(world: World, row: SubscriptionRow): ApplicableUsageThreshold[] {
  if (row.usage_thresholds !== undefined) return [...row.usage_thresholds];
  return toPlanSummary(world, planOf(world, row)).applicable_usage_thresholds;
}

function derivedFields(world: World, row: SubscriptionRow): Pick<Subscription, DerivedSubscriptionField> {
  const next = nextOf(world, row);
  const previous = row.previous_id && world.table(subscriptionTable).get(row.previous_id);
  const period = currentPeriod(billedOf(world, row), referenceTime(world, row));
  return {
    previous_plan_code: previous ? planOf(world, previous).code : null,
    next_plan_code: next === undefined ? null : planOf(world, next).code,
    downgrade_plan_date: next?.status === "pending" ? toDate(dayAfterPeriod(world, row)) : null,
    current_billing_period_started_at: period === undefined ? null : toTimestamp(period.from),
    current_billing_period_ending_at: period === undefined ? null : toTimestamp(period.to),
  };
}

/** The first day after the current period of the subscription fee: then, the subscription that replaces it starts. */
export function dayAfterPeriod(world: World, row: SubscriptionRow): number {
  const billed = billedOf(world, row);
  const day = dayOf(referenceTime(world, row), billed.timezone);
  const cycle = subscriptionCycle(billed);
  refuseEndOfMonth(billed, cycle, day);
  return addDays(daysOfPeriod(cycle, day)[1], 1);
}

/** The periods of a subscription that starts later today are those of its start. */
function referenceTime(world: World, { started_at: started }: SubscriptionRow): Date {
  return new Date(Math.max(world.now().getTime(), Date.parse(started ?? "") || 0));
}
