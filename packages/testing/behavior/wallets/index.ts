import type { Behavior } from "../behavior.ts";
import { walletAlerts } from "./wallet-alerts.ts";
import { walletChecks } from "./wallet-checks.ts";
import { walletMetadata } from "./wallet-metadata.ts";
import { walletTransactions } from "./wallet-transactions.ts";
import { wallets as walletBehaviors } from "./wallets.ts";

export { fakeWallets } from "./fake-wallets.ts";

/** The behavior of wallets, of their transactions, of their metadata and of their alerts. */
export const wallets: readonly Behavior[] = [
  ...walletBehaviors,
  ...walletChecks,
  ...walletTransactions,
  ...walletMetadata,
  ...walletAlerts,
];
