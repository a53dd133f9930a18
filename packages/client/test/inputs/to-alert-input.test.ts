import { describe, expect, it } from "vitest";
import { toAlertInput } from "../../src/inputs.ts";
import type { Alert, WalletAlert } from "../../src/index.ts";
import { at, sent } from "./read.ts";

describe("an alert as an input", () => {
  const common = {
    lago_id: "alert",
    lago_organization_id: "organization",
    code: "over",
    created_at: at,
    direction: "increasing",
    last_processed_at: null,
    name: null,
    previous_value: "0.0",
    thresholds: [{ code: "warn", recurring: false, value: "10.50" }],
  } as const;
  const alert = {
    ...common,
    alert_type: "billable_metric_current_usage_units",
    // As: only the code of the metric is used.
    billable_metric: { code: "gb" } as Alert["billable_metric"],
    external_subscription_id: "sub_1",
    lago_wallet_id: null,
    thresholds: [...common.thresholds],
    wallet_code: null,
  } satisfies Alert;
  const walletAlert = {
    ...common,
    alert_type: "wallet_balance_amount",
    billable_metric: null,
    external_subscription_id: null,
    lago_wallet_id: "wallet",
    subscription_external_id: null,
    thresholds: [...common.thresholds],
    wallet_code: "main",
  } satisfies WalletAlert;

  it("has its metric by code, and its thresholds", () => {
    const thresholds = [{ code: "warn", recurring: false, value: "10.50" }];

    expect(sent(toAlertInput(alert))).toEqual({
      alert_type: "billable_metric_current_usage_units",
      billable_metric_code: "gb",
      code: "over",
      name: null,
      thresholds,
    });
    expect(sent(toAlertInput({ ...alert, alert_type: "current_usage_amount", billable_metric: null }))).toEqual({
      alert_type: "current_usage_amount",
      code: "over",
      name: null,
      thresholds,
    });
    expect(sent(toAlertInput(walletAlert))).toEqual({
      alert_type: "wallet_balance_amount",
      code: "over",
      name: null,
      thresholds,
    });
  });

  it("keeps its metric if an older server does not send wallet fields", () => {
    const { wallet_code: _, ...older } = alert;

    // As: an older server omits null fields.
    expect(toAlertInput(older as Alert)).toMatchObject({ billable_metric_code: "gb" });
  });
});
