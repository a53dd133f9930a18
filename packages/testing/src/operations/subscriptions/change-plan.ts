import { toText } from "../../values/to-text.ts";
import { customerOf, nextOf, planOf, startsInFuture } from "../../state/subscriptions.ts";
import { type PlanRow, type SubscriptionRow, subscriptionTable } from "../../state/tables.ts";
import { dayAfterPeriod } from "../../views/subscription.ts";
import type { World } from "../../world/world.ts";
import { startedAt } from "./started-at.ts";
import { emitSubscription } from "./emit.ts";
import type { SubscriptionInput } from "./input.ts";
import { newSubscription, planFor } from "./new-subscription.ts";
import { scheduleAll, scheduleRotation } from "./schedule.ts";
import { cancel, terminate } from "./terminate.ts";

/** A subscription, and the plan that it gets. */
interface Change {
  readonly current: SubscriptionRow;
  readonly plan: PlanRow;
}

/**
 * Changes the plan of a subscription. A plan that costs as much or more per year replaces it now, a cheaper one at the end of
 * its period. The same plan changes nothing.
 */
export function changePlan(world: World, { current, plan }: Change, input: SubscriptionInput): SubscriptionRow {
  if (plan.lago_id === current.plan_id) return current;
  if (startsInFuture(current)) return changePending(world, { current, plan }, input);
  const amount = input.plan_overrides?.amount_cents ?? plan.amount_cents;
  const isUpgrade = yearlyAmount({ ...plan, amount_cents: amount }) >= yearlyAmount(planOf(world, current));
  const next = isUpgrade ? upgrade : downgrade;
  return next(world, current, follower(world, { current, plan }, input));
}

function changePending(world: World, { current, plan }: Change, { name }: SubscriptionInput): SubscriptionRow {
  const trimmed = toText(name);
  return world
    .table(subscriptionTable)
    .change(current, { plan_id: plan.lago_id, plan_code: plan.code, ...(trimmed !== "" && { name: trimmed }) });
}

/** The subscription that replaces another one. It keeps its beginning and its billing time. */
function follower(world: World, { current, plan }: Change, input: SubscriptionInput): SubscriptionRow {
  const customer = customerOf(world, current);
  const row = newSubscription(world, { customer, plan: planFor(world, plan, input), input });
  return {
    ...row,
    external_id: current.external_id,
    previous_id: current.lago_id,
    subscription_at: current.subscription_at,
    billing_time: current.billing_time,
    ending_at: input.ending_at === undefined ? current.ending_at : row.ending_at,
    consolidate_invoice: input.consolidate_invoice ?? current.consolidate_invoice ?? true,
  };
}

function upgrade(world: World, current: SubscriptionRow, next: SubscriptionRow): SubscriptionRow {
  cancelNext(world, current);
  terminate(world, current);
  const row = world.table(subscriptionTable).add({ ...next, ...startedAt(world.now()) });
  scheduleAll(world, row);
  emitSubscription(world, "subscription.started", row);
  return row;
}

/** The response contains the current subscription, which says what replaces it. */
function downgrade(world: World, current: SubscriptionRow, next: SubscriptionRow): SubscriptionRow {
  const day = dayAfterPeriod(world, current);
  cancelNext(world, current);
  const row = world.table(subscriptionTable).add(next);
  scheduleAll(world, row);
  scheduleRotation(world, { current, next: row }, day);
  emitSubscription(world, "subscription.updated", current);
  return current;
}

function cancelNext(world: World, current: SubscriptionRow): void {
  const next = nextOf(world, current);
  if (next?.status === "pending") cancel(world, next);
}

const periodsPerYear: Readonly<Record<string, number>> = { monthly: 12, quarterly: 4, semiannual: 2, yearly: 1 };

function yearlyAmount({ amount_cents: amount, interval }: Pick<PlanRow, "amount_cents" | "interval">): number {
  return amount * (periodsPerYear[interval] ?? 52);
}
