import type {
  Alert,
  AlertCreateInput,
  AlertThreshold,
  AlertThresholdInput,
  WalletAlert,
  WalletAlertCreateInput,
} from "@lagokit/types";
import type { Complete } from "./complete.ts";
import { requireLists } from "./require-lists.ts";

/**
 * Turns an alert into the input of `update`, with all its thresholds. It is also the input of `create` for another
 * subscription or wallet.
 *
 * @throws LagoArgumentError if the alert lacks its thresholds.
 */
export function toAlertInput(alert: WalletAlert): WalletAlertCreateInput;
export function toAlertInput(alert: Alert): AlertCreateInput;
export function toAlertInput(alert: Alert | WalletAlert): AlertCreateInput | WalletAlertCreateInput {
  requireLists(alert, ["thresholds"], { name: "alert", call: "lago.subscriptions.alerts.get" });
  return alert.wallet_code == null ? ofSubscription(alert) : ofWallet(alert);
}

function ofSubscription(alert: Alert): AlertCreateInput {
  return {
    alert_type: alert.alert_type,
    billable_metric_code: alert.billable_metric?.code,
    code: alert.code,
    name: alert.name,
    thresholds: alert.thresholds.map(toThresholdInput),
  } satisfies Complete<AlertCreateInput>;
}

function ofWallet(alert: WalletAlert): WalletAlertCreateInput {
  return {
    alert_type: alert.alert_type,
    code: alert.code,
    name: alert.name,
    thresholds: alert.thresholds.map(toThresholdInput),
  } satisfies Complete<WalletAlertCreateInput>;
}

function toThresholdInput({ code, recurring, value }: AlertThreshold): AlertThresholdInput {
  return { code, recurring, value } satisfies Complete<AlertThresholdInput>;
}
