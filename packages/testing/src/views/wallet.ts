import type { Wallet, WalletTransactionExtended, WalletWebhook, WalletTransaction } from "@lagokit/types";
import type { World } from "../world/world.ts";
import { walletTable, type WalletRow } from "../state/tables.ts";

/** The wallet in responses. */
export function serializeWallet(world: World, row: WalletRow): Wallet {
  const { depleted: _, metadata, recurring_transaction_rules: rules, ...wallet } = row;
  const now = world.now().getTime();
  const isActive = (rule: Wallet["recurring_transaction_rules"][number]): boolean =>
    rule.status === "active" && (rule.expiration_at === null || Date.parse(rule.expiration_at) > now);
  return { ...wallet, recurring_transaction_rules: rules.filter(isActive), ...(metadata !== null && { metadata }) };
}

/** The wallet in webhooks about it. */
export function serializeWalletWebhook(world: World, row: WalletRow): WalletWebhook {
  const { applies_to: _, applied_invoice_custom_sections: __, ...wallet } = serializeWallet(world, row);
  return wallet;
}

/** The wallet in webhooks that are about something else. They leave out its rules. */
export function serializeWalletBrief(world: World, row: WalletRow): WalletWebhook {
  const { recurring_transaction_rules: _, ...wallet } = serializeWalletWebhook(world, row);
  return wallet;
}

/** The transaction in webhooks. */
export function serializeTransactionWebhook(world: World, row: WalletTransaction): WalletTransactionExtended {
  const wallet = world.table(walletTable).get(row.lago_wallet_id);
  if (wallet === undefined) throw new Error(`No wallet has the ID ${row.lago_wallet_id}`);
  return { ...row, wallet: serializeWalletBrief(world, wallet) };
}
