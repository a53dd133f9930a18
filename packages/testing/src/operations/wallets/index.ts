import { walletAlerts } from "./wallet-alerts.ts";
import { walletMetadata } from "./wallet-metadata.ts";
import { walletTransactions } from "./wallet-transactions.ts";
import { wallets as walletOperations } from "./wallets.ts";

/** The operations of wallets, of their transactions, of their metadata and of their alerts. */
export const wallets: typeof walletAlerts &
  typeof walletMetadata &
  typeof walletOperations &
  typeof walletTransactions = {
  ...walletOperations,
  ...walletTransactions,
  ...walletMetadata,
  ...walletAlerts,
};
