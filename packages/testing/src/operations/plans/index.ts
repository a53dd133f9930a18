import { planChargeFilters } from "./charge-filters.ts";
import { planCharges } from "./charges.ts";
import { entitlements } from "./entitlements.ts";
import { planFixedCharges } from "./fixed-charges.ts";
import { planMetadata } from "./metadata.ts";
import { plans } from "./plans.ts";

/** The operations of plans and of what they contain. */
export const planOperations = {
  ...plans,
  ...planCharges,
  ...planChargeFilters,
  ...planFixedCharges,
  ...planMetadata,
  ...entitlements,
};
