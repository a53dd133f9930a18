import type { AlertCreateInput } from "@lagokit/types";
import { ALERT_TYPES } from "@lagokit/types/values";
import type { Wire } from "../../operation.ts";
import { invalid } from "../../server/refusal.ts";
import { type AlertRow, alertTable } from "../../state/subscription-alerts.ts";
import type { World } from "../../world/world.ts";
import { scheduleAlerts } from "./process-alerts.ts";
import { metricOf, refuseMetric, refuseTaken } from "./rules.ts";
import { thresholdsOf } from "./thresholds.ts";

/** What a request says about a new alert. */
export type AlertInput = Wire<AlertCreateInput>;

/** Creates an alert of the subscription with an `external_id`. */
export function createAlert(world: World, externalId: string, input: AlertInput): AlertRow {
  const { alert_type: type, code, name, thresholds } = input;
  refuseType(world, type);
  // Only callers that the types do not check omit the thresholds.
  if ((thresholds ?? []).length === 0) throw invalid({ thresholds: ["value_is_mandatory"] });
  const rows = thresholdsOf(thresholds);
  const metricId = metricOf(world, input.billable_metric_code);
  if ((code ?? "") === "") throw invalid({ code: ["value_is_mandatory"] });
  refuseMetric(type, metricId);
  const alert: AlertRow = {
    lago_id: world.newId(),
    lago_organization_id: world.organizationId,
    subscription_external_id: externalId,
    external_subscription_id: externalId,
    lago_wallet_id: null,
    wallet_code: null,
    alert_type: type,
    code,
    name: name ?? null,
    direction: "increasing",
    previous_value: "0.0",
    last_processed_at: null,
    thresholds: rows,
    created_at: world.timestamp(),
    billable_metric_id: metricId,
  };
  refuseTaken(world, alert);
  world.table(alertTable).add(alert);
  scheduleAlerts(world, externalId);
  return alert;
}

/** Alerts on the usage of the lifetime need a license. */
function refuseType(world: World, type: string | undefined): void {
  if (!world.license && (type === "lifetime_usage_amount" || type === "billable_metric_lifetime_usage_units"))
    throw invalid({ alert_type: ["feature_not_available"] });
  if (type === undefined || type === "") throw invalid({ alert_type: ["value_is_mandatory", "value_is_invalid"] });
  const known: readonly string[] = ALERT_TYPES;
  if (!known.includes(type)) throw invalid({ alert_type: ["invalid_type"] });
}
