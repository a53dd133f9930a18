import type { Behavior, FakeBehavior } from "./behavior.ts";
import { customers } from "./customers.ts";
import { events, fakeEvents } from "./events.ts";
import { everyServer } from "./every-server.ts";
import { fees } from "./fees/index.ts";
import { invoices } from "./invoices/index.ts";
import { manualPayments } from "./payments/manual.ts";
import { providerPayments } from "./payments/provider.ts";
import { fakePlans, plans } from "./plans/index.ts";
import { subscriptionPlans } from "./subscription-plans/index.ts";
import { subscriptions } from "./subscriptions.ts";
import { taxes } from "./taxes.ts";
import { usage } from "./usage.ts";
import { fakeWallets, wallets } from "./wallets/index.ts";

/** All behaviors, by what they are about. */
export const behaviors: Readonly<Record<string, readonly Behavior[]>> = {
  "every-server": everyServer,
  "subscription plans": subscriptionPlans,
  customers,
  events,
  fees,
  invoices,
  payments: manualPayments,
  plans,
  subscriptions,
  taxes,
  usage,
  wallets,
};

/** The behaviors that only the fake can show. */
export const fakeBehaviors: Readonly<Record<string, readonly FakeBehavior[]>> = {
  events: fakeEvents,
  payments: providerPayments,
  plans: fakePlans,
  wallets: fakeWallets,
};
