import { subscriptionEntitlements } from "../../state/entitlements/subscription-entitlements.ts";
import type { SubscriptionRow } from "../../state/tables.ts";
import { subscriptionInWebhook } from "../../views/subscription.ts";
import type { World } from "../../world/world.ts";

/** The webhooks of subscriptions that the fake sends. */
type SubscriptionWebhook =
  | "subscription.started"
  | "subscription.terminated"
  | "subscription.termination_alert"
  | "subscription.trial_ended"
  | "subscription.updated";

/** Those that contain the entitlements. */
const withEntitlements: ReadonlySet<SubscriptionWebhook> = new Set(["subscription.started", "subscription.updated"]);

/** Sends a webhook of a subscription. */
export function emitSubscription(world: World, type: SubscriptionWebhook, row: SubscriptionRow): void {
  const subscription = subscriptionInWebhook(world, row);
  world.emit(type, {
    object_type: "subscription",
    subscription: withEntitlements.has(type)
      ? { ...subscription, entitlements: subscriptionEntitlements(world, row) }
      : subscription,
  });
}
