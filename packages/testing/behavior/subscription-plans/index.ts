import type { Behavior } from "../behavior.ts";
import { subscriptionCharges } from "./charges.ts";
import { subscriptionEntitlements } from "./entitlements.ts";
import { subscriptionFixedCharges } from "./fixed-charges.ts";

/** The behavior of what subscriptions have from their plans. */
export const subscriptionPlans: readonly Behavior[] = [
  ...subscriptionCharges,
  ...subscriptionFixedCharges,
  ...subscriptionEntitlements,
];
