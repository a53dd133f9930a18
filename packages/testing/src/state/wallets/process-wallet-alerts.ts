import { Big } from "big.js";
import type { TriggeredAlert, WalletAlert } from "@lagokit/types";
import type { World } from "../../world/world.ts";
import { formatDecimal } from "../../values/decimal.ts";
import { type WalletRow, walletAlertTable } from "../tables.ts";
import { crossedThresholds } from "./crossed-thresholds.ts";

/** Compares the balances of a wallet with its alerts. Lago does it only with a license. */
export function processWalletAlerts(world: World, wallet: WalletRow): void {
  if (!world.license) return;
  for (const alert of world.table(walletAlertTable).where((row) => row.lago_wallet_id === wallet.lago_id))
    processAlert(world, wallet, alert);
}

/** The balance that an alert monitors. */
export function monitoredBalance(wallet: WalletRow, type: WalletAlert["alert_type"]): string {
  if (type === "wallet_balance_amount") return formatDecimal(wallet.balance_cents);
  if (type === "wallet_credits_balance") return wallet.credits_balance;
  if (type === "wallet_ongoing_balance_amount") return formatDecimal(wallet.ongoing_balance_cents);
  return wallet.credits_ongoing_balance;
}

function processAlert(world: World, wallet: WalletRow, alert: WalletAlert): void {
  const current = monitoredBalance(wallet, alert.alert_type);
  const crossed = crossedThresholds(alert, new Big(current));
  const now = world.timestamp();
  if (crossed.length > 0) emitTriggered(world, { wallet, alert, current, crossed });
  world.table(walletAlertTable).change(alert, { previous_value: current, last_processed_at: now });
}

interface Trigger {
  readonly wallet: WalletRow;
  readonly alert: WalletAlert;
  readonly current: string;
  readonly crossed: TriggeredAlert["crossed_thresholds"];
}

function emitTriggered(world: World, { wallet, alert, current, crossed }: Trigger): void {
  const triggered: TriggeredAlert = {
    lago_id: world.newId(),
    lago_organization_id: world.organizationId,
    lago_alert_id: alert.lago_id,
    lago_subscription_id: null,
    external_subscription_id: null,
    lago_wallet_id: wallet.lago_id,
    external_customer_id: wallet.external_customer_id,
    billable_metric_code: null,
    alert_name: alert.name,
    alert_code: alert.code,
    alert_type: alert.alert_type,
    current_value: current,
    previous_value: alert.previous_value,
    crossed_thresholds: crossed,
    triggered_at: world.timestamp(),
    subscription_external_id: null,
    customer_external_id: wallet.external_customer_id,
  };
  world.emit("alert.triggered", { object_type: "triggered_alert", triggered_alert: triggered });
}
