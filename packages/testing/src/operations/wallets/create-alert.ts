import type { WalletAlert } from "@lagokit/types";
import { isBlank } from "../../server/field-errors.ts";
import { invalid, NotSimulated, Refusal } from "../../server/refusal.ts";
import { type WalletRow, walletAlertTable } from "../../state/tables.ts";
import { monitoredBalance } from "../../state/wallets/process-wallet-alerts.ts";
import type { World } from "../../world/world.ts";
import { refuseInvalidThresholds, thresholdsOf, type ThresholdsInput } from "./alert-thresholds.ts";

/** A new alert in a request. */
export interface AlertInput {
  readonly alert_type?: string | undefined;
  readonly code?: string | undefined;
  readonly name?: string | null | undefined;
  readonly thresholds?: ThresholdsInput | undefined;
}

const walletTypes = new Set<unknown>([
  "wallet_balance_amount",
  "wallet_credits_balance",
  "wallet_ongoing_balance_amount",
  "wallet_credits_ongoing_balance",
]);

/** Creates an alert. */
export function createAlert(world: World, wallet: WalletRow, input: AlertInput): WalletAlert {
  const alert = newAlert(world, wallet, input);
  return world.table(walletAlertTable).add(alert);
}

/** Creates several alerts, or none if one of them is invalid. */
export function createAlerts(world: World, wallet: WalletRow, inputs: readonly AlertInput[]): WalletAlert[] {
  const table = world.table(walletAlertTable);
  const errors: Record<string, unknown> = {};
  const alerts: WalletAlert[] = [];
  for (const [index, params] of inputs.entries())
    try {
      alerts.push(createAlert(world, wallet, params));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      errors[index] = { params, errors: `Validation errors: ${JSON.stringify(error.body.error_details)}` };
    }
  if (Object.keys(errors).length === 0) return alerts;
  for (const alert of alerts) table.delete(alert);
  throw new Refusal({ ...invalid({}).body, error_details: errors });
}

/** Throws the 422 of Lago if the wallet has another alert with the code. */
export function refuseTakenAlertCode(
  world: World,
  walletId: string,
  { code, error, except }: { readonly code: string; readonly error: Refusal; readonly except?: string },
): void {
  const taken = world
    .table(walletAlertTable)
    .find((row) => row.lago_wallet_id === walletId && row.code === code && row.lago_id !== except);
  if (taken !== undefined) throw error;
}

function newAlert(world: World, wallet: WalletRow, input: AlertInput): WalletAlert {
  const { alert_type: type, code = "", thresholds = [] } = input;
  refuseWrongType(type);
  if (thresholds.length === 0) throw invalid({ thresholds: ["value_is_mandatory"] });
  refuseInvalidThresholds(thresholds);
  if (isBlank(code)) throw invalid({ code: ["value_is_mandatory"] });
  const error = invalid({ code: ["value_already_exist"] });
  refuseTakenAlertCode(world, wallet.lago_id, { code, error });
  refuseSameType(world, wallet, type);
  return {
    lago_id: world.newId(),
    lago_organization_id: world.organizationId,
    subscription_external_id: null,
    external_subscription_id: null,
    lago_wallet_id: wallet.lago_id,
    wallet_code: wallet.code ?? "",
    // As: the type has been checked.
    alert_type: type as WalletAlert["alert_type"],
    code,
    name: input.name ?? null,
    direction: "decreasing",
    previous_value: monitoredBalance(wallet, type ?? ""),
    last_processed_at: null,
    thresholds: thresholdsOf(thresholds),
    created_at: world.timestamp(),
    billable_metric: null,
  };
}

function refuseWrongType(type: string | undefined): void {
  if (isBlank(type)) throw invalid({ alert_type: ["value_is_mandatory", "value_is_invalid"] });
  if (type === "lifetime_usage_amount" || type === "billable_metric_lifetime_usage_units")
    throw new NotSimulated("The error depends on the organization. Use a type of wallet alerts.");
  if (!walletTypes.has(type)) throw invalid({ alert_type: ["invalid_type"] });
}

function refuseSameType(world: World, { lago_id: id }: WalletRow, type: string | undefined): void {
  const same = world.table(walletAlertTable).find((row) => row.lago_wallet_id === id && row.alert_type === type);
  if (same !== undefined) throw invalid({ base: ["alert_already_exists"] });
}
