import type { Query } from "../../server/query.ts";
import { forbidden } from "../../server/refusal.ts";
import { copyPlan } from "../../state/plans/own-plan.ts";
import type { PlanOverrides } from "../../state/plans/override-plan.ts";
import { findSubscription, planOf } from "../../state/subscriptions.ts";
import { type PlanRow, type SubscriptionRow, subscriptionTable } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";

/** A subscription, and the plan that it has. */
export interface Subscribed {
  readonly subscription: SubscriptionRow;
  readonly plan: PlanRow;
}

/** Returns the subscription of a path and its plan, or throws the 404 of Lago. By default it must be active. */
export function findSubscribed(world: World, externalId: string, query: Query<"subscription_status">): Subscribed {
  const subscription = findSubscription(world, externalId, query.text("subscription_status"));
  return { subscription, plan: planOf(world, subscription) };
}

/** Copies the plan of a subscription for it, unless it has its own. */
export function ensureOwnPlan(
  world: World,
  { subscription, plan }: Subscribed,
  overrides: PlanOverrides = {},
): PlanRow {
  if (plan.parent_id !== null) return plan;
  const copy = copyPlan(world, { subscriptionId: subscription.lago_id, plan }, overrides);
  world.table(subscriptionTable).change(subscription, { plan_id: copy.lago_id });
  return copy;
}

/** Throws the 403 of Lago without a license. */
export function requireLicense(world: World): void {
  if (!world.license) throw forbidden("feature_unavailable");
}
