import { invalid, notFound } from "../../server/refusal.ts";
import { type AlertRow, alertTable } from "../../state/subscription-alerts.ts";
import { billableMetricTable } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";

/** The `lago_id` of the billable metric with a code, null without a code. Throws the 404 of Lago for an unknown code. */
export function metricOf(world: World, code: string | null | undefined): string | null {
  if (code == null) return null;
  const metric = world.table(billableMetricTable).byKey(code);
  if (metric === undefined) throw notFound("billable_metric");
  return metric.lago_id;
}

/** Only alerts on the usage of a billable metric have one. */
export function refuseMetric(type: string, metricId: string | null): void {
  const needsMetric = type.startsWith("billable_metric_");
  if (needsMetric && metricId === null) throw invalid({ billable_metric: ["value_is_mandatory"] });
  if (!needsMetric && metricId !== null) throw invalid({ billable_metric: ["value_must_be_blank"] });
}

/** Of the same subscription, two alerts cannot have the same code, nor the same type and billable metric. */
export function refuseTaken(world: World, alert: AlertRow): void {
  const others = world.table(alertTable).where(({ lago_id: id, external_subscription_id: owner }) => {
    return id !== alert.lago_id && owner === alert.external_subscription_id;
  });
  if (others.some(({ code }) => code === alert.code)) throw invalid({ code: ["value_already_exist"] });
  const isSame = ({ alert_type: type, billable_metric_id: metric }: AlertRow): boolean =>
    type === alert.alert_type && metric === alert.billable_metric_id;
  if (others.some(isSame)) throw invalid({ base: ["alert_already_exists"] });
}
