import type { Behavior, FakeBehavior } from "./behavior.ts";
import { customers } from "./customers.ts";
import { fees } from "./fees/index.ts";
import { invoices } from "./invoices/index.ts";
import { plans } from "./plans/index.ts";
import { subscriptions } from "./subscriptions.ts";
import { taxes } from "./taxes.ts";
import { wallets } from "./wallets/wallets.ts";

/** All behaviors, by what they are about. */
export const behaviors: Readonly<Record<string, readonly Behavior[]>> = {
  customers,
  fees,
  invoices,
  plans,
  subscriptions,
  taxes,
  wallets,
};

/** The behaviors that only the fake can show. */
export const fakeBehaviors: Readonly<Record<string, readonly FakeBehavior[]>> = {};
