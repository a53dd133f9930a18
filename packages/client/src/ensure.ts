// Get-or-create functions for entities that have a unique key.
export { ensureAddOn } from "./ensure/ensure-add-on.ts";
export { ensureBillableMetric } from "./ensure/ensure-billable-metric.ts";
export { ensureCoupon } from "./ensure/ensure-coupon.ts";
export { ensureCustomer } from "./ensure/ensure-customer.ts";
export { ensureFeature } from "./ensure/ensure-feature.ts";
export { ensurePlan } from "./ensure/ensure-plan.ts";
export { ensureSubscriptionAlert } from "./ensure/ensure-subscription-alert.ts";
export { ensureTax } from "./ensure/ensure-tax.ts";
export { ensureWallet } from "./ensure/ensure-wallet.ts";
export { ensureWalletAlert } from "./ensure/ensure-wallet-alert.ts";
export { ensureWebhookEndpoint } from "./ensure/ensure-webhook-endpoint.ts";
export type { Ensured } from "./ensure/ensured.ts";
export type { SubscriptionAlertEnsureInput } from "./ensure/ensure-subscription-alert.ts";
export type { WalletAlertEnsureInput } from "./ensure/ensure-wallet-alert.ts";
export type { WalletEnsureInput } from "./ensure/ensure-wallet.ts";
