import type { Billed } from "../billing/periods.ts";
import { notFound } from "../server/refusal.ts";
import type { World } from "../world/world.ts";
import {
  type CustomerRow,
  customerTable,
  deletedCustomerTable,
  type PlanRow,
  planTable,
  type SubscriptionRow,
  subscriptionTable,
} from "./tables.ts";

/** Returns the active subscription with an `external_id`, or throws the 404 of Lago. */
export function findSubscription(world: World, externalId: string, status = "active"): SubscriptionRow {
  const row = latest(subscriptionsOf(world, externalId).filter((subscription) => subscription.status === status));
  if (row === undefined) throw notFound("subscription");
  return row;
}

/** All subscriptions with an `external_id`, the oldest first. */
export function subscriptionsOf(world: World, externalId: string): SubscriptionRow[] {
  return world.table(subscriptionTable).inGroup(externalId);
}

/** The plan of a subscription, which may be deleted. */
export function planOf(world: World, { plan_id: id }: SubscriptionRow): PlanRow {
  const plan = world.table(planTable).get(id);
  if (plan === undefined) throw new Error(`No plan has the ID ${id}.`);
  return plan;
}

/** The customer of a subscription, which may be deleted. */
export function customerOf(world: World, { lago_customer_id: id }: SubscriptionRow): CustomerRow {
  const customer = world.table(customerTable).get(id) ?? world.table(deletedCustomerTable).get(id);
  if (customer === undefined) throw new Error(`No customer has the ID ${id}.`);
  return customer;
}

/** A subscription, with what its periods depend on. */
export function billedOf(world: World, subscription: SubscriptionRow): Billed {
  return {
    subscription,
    plan: planOf(world, subscription),
    timezone: customerOf(world, subscription).applicable_timezone,
  };
}

/** The subscription that replaces this one, now or at the end of its period. */
export function nextOf(
  world: World,
  { lago_id: id, external_id: externalId }: SubscriptionRow,
): SubscriptionRow | undefined {
  // It has the same `external_id`.
  return subscriptionsOf(world, externalId).findLast(
    ({ previous_id: previous, status }) => previous === id && status !== "canceled",
  );
}

/** Whether a subscription waits for its first day, not for the end of another one. */
export function startsInFuture({ status, previous_id: previous }: SubscriptionRow): boolean {
  return status === "pending" && previous === undefined;
}

/** Of several with the same status, that which ended or started last. */
function latest(rows: readonly SubscriptionRow[]): SubscriptionRow | undefined {
  return [...rows].sort((one, other) => lastTime(other) - lastTime(one))[0];
}

function lastTime({ terminated_at: terminated, started_at: started }: SubscriptionRow): number {
  return Date.parse(terminated ?? started ?? "") || 0;
}
