import type { Behavior } from "../behavior.ts";
import { planChargeFilters } from "./charge-filters.ts";
import { planCharges } from "./charges.ts";
import { planEntitlements } from "./entitlements.ts";
import { planFixedCharges } from "./fixed-charges.ts";
import { planMetadata } from "./metadata.ts";
import { plans as ofPlans } from "./plans.ts";
import { subscribedPlans } from "./subscribed-plans.ts";

export { fakePlans } from "./fake-plans.ts";

/** The behavior of plans and of what they contain. */
export const plans: readonly Behavior[] = [
  ...ofPlans,
  ...subscribedPlans,
  ...planCharges,
  ...planChargeFilters,
  ...planFixedCharges,
  ...planMetadata,
  ...planEntitlements,
];
