// Convert entities to inputs: an input has other names for some fields of a response, and fewer fields.
export { toAddOnInput } from "./inputs/to-add-on-input.ts";
export { toAlertInput } from "./inputs/to-alert-input.ts";
export { toBillingEntityInput } from "./inputs/to-billing-entity-input.ts";
export { toChargeInput } from "./inputs/to-charge-input.ts";
export { toCouponInput } from "./inputs/to-coupon-input.ts";
export { toCustomerInput } from "./inputs/to-customer-input.ts";
export { toEntitlementInput } from "./inputs/to-entitlement-input.ts";
export { toFixedChargeInput } from "./inputs/to-fixed-charge-input.ts";
export { toMetadataInput } from "./inputs/to-metadata-input.ts";
export { toPlanInput } from "./inputs/to-plan-input.ts";
export { toSubscriptionInput } from "./inputs/to-subscription-input.ts";
export { toWalletInput } from "./inputs/to-wallet-input.ts";
export type { PlanChargeInput } from "./inputs/to-charge-input.ts";
export type { PlanFixedChargeInput } from "./inputs/to-fixed-charge-input.ts";
export type { PlanInput } from "./inputs/to-plan-input.ts";
