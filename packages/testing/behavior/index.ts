import type { Behavior, FakeBehavior } from "./behavior.ts";
import { addOns } from "./add-ons.ts";
import { billableMetrics, billableMetricWebhooks } from "./billable-metrics.ts";
import { billingEntities, newBillingEntities } from "./billing-entities.ts";
import { appliedCoupons } from "./coupons/applied-coupons.ts";
import { coupons, couponTimes } from "./coupons/coupons.ts";
import { customers } from "./customers.ts";
import { events, fakeEvents } from "./events.ts";
import { everyServer } from "./every-server.ts";
import { features, featureWebhooks } from "./features.ts";
import { fees } from "./fees/index.ts";
import { invoices } from "./invoices/index.ts";
import { manualPayments } from "./payments/manual.ts";
import { providerPayments } from "./payments/provider.ts";
import { organization, organizationSettings } from "./organization.ts";
import { subscriptions } from "./subscriptions.ts";
import { taxes } from "./taxes.ts";
import { usage } from "./usage.ts";
import { webhookEndpoints } from "./webhook-endpoints.ts";
import { wallets } from "./wallets/wallets.ts";

/** All behaviors, by what they are about. */
export const behaviors: Readonly<Record<string, readonly Behavior[]>> = {
  "every-server": everyServer,
  "add-ons": addOns,
  "applied-coupons": appliedCoupons,
  "billable-metrics": billableMetrics,
  "billing-entities": billingEntities,
  coupons,
  customers,
  events,
  features,
  fees,
  invoices,
  organization,
  payments: manualPayments,
  subscriptions,
  taxes,
  usage,
  wallets,
  "webhook-endpoints": webhookEndpoints,
};

/** The behaviors that only the fake can show. */
export const fakeBehaviors: Readonly<Record<string, readonly FakeBehavior[]>> = {
  "billable-metrics": billableMetricWebhooks,
  "billing-entities": newBillingEntities,
  coupons: couponTimes,
  events: fakeEvents,
  features: featureWebhooks,
  organization: organizationSettings,
  payments: providerPayments,
};
