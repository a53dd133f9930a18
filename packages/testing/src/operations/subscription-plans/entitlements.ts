import type { SubscriptionEntitlement } from "@lagokit/types";
import type { Handlers } from "../../server/handlers.ts";
import { findFeature } from "../../state/entitlements/change-plan-entitlements.ts";
import {
  changeSubscriptionEntitlements,
  removeFeature,
  removePrivilege,
} from "../../state/entitlements/change-subscription-entitlements.ts";
import { findPrivilege } from "../../state/entitlements/privilege-value.ts";
import { subscriptionEntitlements } from "../../state/entitlements/subscription-entitlements.ts";
import type { SubscriptionRow } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";
import { emitSubscription } from "../subscriptions/emit.ts";
import { findSubscribed } from "./subscribed.ts";

/** The operations of the entitlements of subscriptions. */
export const subscriptionEntitlementOperations: Handlers<
  | "destroySubscriptionEntitlement"
  | "destroySubscriptionEntitlementPrivilege"
  | "findAllSubscriptionEntitlements"
  | "updateSubscriptionEntitlements"
> = {
  findAllSubscriptionEntitlements({ world, path, query }) {
    const { subscription } = findSubscribed(world, path.external_id, query);
    return { entitlements: subscriptionEntitlements(world, subscription) };
  },
  updateSubscriptionEntitlements({ world, path, query, body }) {
    const { subscription } = findSubscribed(world, path.external_id, query);
    changeSubscriptionEntitlements(world, subscription, body.entitlements ?? {});
    return changed(world, subscription);
  },
  destroySubscriptionEntitlement({ world, path, query }) {
    const { subscription } = findSubscribed(world, path.external_id, query);
    removeFeature(world, subscription, findFeature(world, path.feature_code));
    return changed(world, subscription);
  },
  destroySubscriptionEntitlementPrivilege({ world, path, query }) {
    const { subscription } = findSubscribed(world, path.external_id, query);
    const feature = findFeature(world, path.feature_code);
    const { code } = findPrivilege(feature, path.privilege_code);
    removePrivilege(world, subscription, { feature, code });
    return changed(world, subscription);
  },
};

/** Lago sends the webhook even if nothing has changed. */
function changed(world: World, subscription: SubscriptionRow): { entitlements: SubscriptionEntitlement[] } {
  emitSubscription(world, "subscription.updated", subscription);
  return { entitlements: subscriptionEntitlements(world, subscription) };
}
