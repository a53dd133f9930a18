import type { AlertUpdateInput } from "@lagokit/types";
import type { Wire } from "../../operation.ts";
import { invalid } from "../../server/refusal.ts";
import { type AlertRow, alertTable } from "../../state/subscription-alerts.ts";
import type { World } from "../../world/world.ts";
import { scheduleAlerts } from "./process-alerts.ts";
import { metricOf, refuseMetric, refuseTaken } from "./rules.ts";
import { thresholdsOf } from "./thresholds.ts";

/** Changes the fields of an alert that a request contains. An empty list of thresholds changes none. */
export function changeAlert(world: World, alert: AlertRow, input: Wire<AlertUpdateInput>): AlertRow {
  const { code, name, thresholds = [], billable_metric_code: metricCode } = input;
  const rows = thresholdsOf(thresholds);
  const metricId = metricOf(world, metricCode);
  if (code === "") throw invalid({ code: ["value_is_mandatory"] });
  if (metricId !== null) refuseMetric(alert.alert_type, metricId);
  const changed: AlertRow = {
    ...alert,
    ...(code !== undefined && { code }),
    ...(name !== undefined && { name }),
    ...(metricId !== null && { billable_metric_id: metricId }),
    ...(rows.length > 0 && { thresholds: rows }),
  };
  refuseTaken(world, changed);
  world.table(alertTable).add(changed);
  scheduleAlerts(world, changed.external_subscription_id ?? "");
  return changed;
}
