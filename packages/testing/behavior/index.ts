import type { Behavior, FakeBehavior } from "./behavior.ts";
import { customers } from "./customers/index.ts";
import { onTheFake as customersOnTheFake } from "./customers/on-the-fake.ts";
import { fees } from "./fees/index.ts";
import { invoices } from "./invoices/index.ts";
import { subscriptionAlerts } from "./subscriptions/alerts.ts";
import { subscriptions } from "./subscriptions/index.ts";
import { onTheFake as subscriptionsOnTheFake } from "./subscriptions/on-the-fake.ts";
import { taxes } from "./taxes.ts";
import { wallets } from "./wallets/wallets.ts";

/** All behaviors, by what they are about. */
export const behaviors: Readonly<Record<string, readonly Behavior[]>> = {
  customers,
  fees,
  invoices,
  subscriptions,
  subscriptionAlerts,
  taxes,
  wallets,
};

/** The behaviors that only the fake can show. */
export const fakeBehaviors: Readonly<Record<string, readonly FakeBehavior[]>> = {
  customers: customersOnTheFake,
  subscriptions: subscriptionsOnTheFake,
};
