import { subscriptionChargeFilters } from "./charge-filters.ts";
import { subscriptionCharges } from "./charges.ts";
import { subscriptionEntitlementOperations } from "./entitlements.ts";
import { subscriptionFixedCharges } from "./fixed-charges.ts";

/** The operations of what subscriptions have from their plans: charges, fixed charges and entitlements. */
export const subscriptionPlanOperations = {
  ...subscriptionCharges,
  ...subscriptionChargeFilters,
  ...subscriptionEntitlementOperations,
  ...subscriptionFixedCharges,
};
