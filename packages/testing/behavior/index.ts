import { addOns } from "./add-ons.ts";
import type { Behavior, FakeBehavior } from "./behavior.ts";
import { billableMetricWebhooks, billableMetrics } from "./billable-metrics.ts";
import { billingEntities, newBillingEntities } from "./billing-entities.ts";
import { appliedCoupons } from "./coupons/applied-coupons.ts";
import { couponTimes, coupons } from "./coupons/coupons.ts";
import { creditNoteBehaviors } from "./credit-notes/credit-notes.ts";
import { customers } from "./customers/index.ts";
import { onTheFake as customersOnTheFake } from "./customers/on-the-fake.ts";
import { emails } from "./emails.ts";
import { instantEstimates } from "./estimates/instant.ts";
import { events, fakeEvents } from "./events.ts";
import { everyServer } from "./every-server.ts";
import { fakeTraps } from "./fake-traps.ts";
import { featureWebhooks, features } from "./features.ts";
import { fees } from "./fees/index.ts";
import { invoicesInBackground } from "./invoices/background.ts";
import { draftInvoices } from "./invoices/drafts.ts";
import { invoices } from "./invoices/index.ts";
import { organization, organizationSettings } from "./organization.ts";
import { manualPayments } from "./payments/manual.ts";
import { providerPayments } from "./payments/provider.ts";
import { periodInvoices } from "./period-invoices.ts";
import { fakePlans, plans } from "./plans/index.ts";
import { subscriptionPlans } from "./subscription-plans/index.ts";
import { subscriptionAlerts } from "./subscriptions/alerts.ts";
import { subscriptions } from "./subscriptions/index.ts";
import { onTheFake as subscriptionsOnTheFake } from "./subscriptions/on-the-fake.ts";
import { taxes } from "./taxes.ts";
import { traps } from "./traps.ts";
import { usage } from "./usage.ts";
import { fakeWallets, wallets } from "./wallets/index.ts";
import { webhookEndpoints } from "./webhook-endpoints.ts";

/** All behaviors, by what they are about. */
export const behaviors: Readonly<Record<string, readonly Behavior[]>> = {
  "add-ons": addOns,
  "applied-coupons": appliedCoupons,
  "billable-metrics": billableMetrics,
  "billing-entities": billingEntities,
  "every-server": everyServer,
  "subscription plans": subscriptionPlans,
  "webhook-endpoints": webhookEndpoints,
  coupons,
  creditNotes: creditNoteBehaviors,
  customers,
  estimates: instantEstimates,
  events,
  features,
  fees,
  invoices,
  organization,
  payments: manualPayments,
  plans,
  subscriptionAlerts,
  subscriptions,
  taxes,
  traps,
  usage,
  wallets,
};

/** The behaviors that only the fake can show. */
export const fakeBehaviors: Readonly<Record<string, readonly FakeBehavior[]>> = {
  "billable-metrics": billableMetricWebhooks,
  "billing-entities": newBillingEntities,
  "period-invoices": periodInvoices,
  coupons: couponTimes,
  customers: customersOnTheFake,
  "draft-invoices": draftInvoices,
  emails,
  events: fakeEvents,
  features: featureWebhooks,
  invoices: invoicesInBackground,
  organization: organizationSettings,
  payments: providerPayments,
  plans: fakePlans,
  subscriptions: subscriptionsOnTheFake,
  traps: fakeTraps,
  wallets: fakeWallets,
};
