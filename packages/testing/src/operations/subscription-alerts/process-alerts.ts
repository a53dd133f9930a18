import { Big } from "big.js";
import type { AlertThreshold } from "@lagokit/types";
import { usageOf } from "../../billing/charge-usage.ts";
import { currentPeriod } from "../../billing/periods.ts";
import { NotSimulated } from "../../server/refusal.ts";
import { formatDecimal } from "../../values/decimal.ts";
import { type AlertRow, alertTable } from "../../state/subscription-alerts.ts";
import { billedOf, planOf, subscriptionsOf } from "../../state/subscriptions.ts";
import { billableMetricTable, type SubscriptionRow } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";
import { crossedUpwards } from "./crossed-upwards.ts";

/** Within this time, Lago compares usage with alerts. */
const interval = 60_000;

/**
 * Compares the usage of the current period with the alerts of a subscription, a minute later. Lago does it in the
 * background, and only with a license. Alerts on the usage of the lifetime are not compared, nor is usage that the fake does not
 * compute.
 */
export function scheduleAlerts(world: World, externalId: string): void {
  const hasAlert = world.table(alertTable).find(({ external_subscription_id: id }) => id === externalId) !== undefined;
  if (!world.license || !hasAlert) return;
  world.schedule(new Date(world.now().getTime() + interval), () => processAlerts(world, externalId));
}

function processAlerts(world: World, externalId: string): void {
  const subscription = subscriptionsOf(world, externalId).find(({ status }) => status === "active");
  if (subscription === undefined) return;
  const ofSubscription = ({ external_subscription_id: id, alert_type: type }: AlertRow): boolean =>
    id === externalId && type.includes("current_usage");
  for (const alert of world.table(alertTable).where(ofSubscription)) processAlert(world, subscription, alert);
}

function processAlert(world: World, subscription: SubscriptionRow, alert: AlertRow): void {
  const current = monitoredUsage(world, subscription, alert);
  if (current === undefined) return;
  const crossed = crossedUpwards(alert, current);
  if (crossed.length > 0) emitTriggered(world, { subscription, alert, current, crossed });
  world
    .table(alertTable)
    .change(alert, { previous_value: formatDecimal(current), last_processed_at: world.timestamp() });
}

/** The amount or the units that an alert monitors; undefined if the fake does not compute them. */
function monitoredUsage(world: World, subscription: SubscriptionRow, alert: AlertRow): Big | undefined {
  const plan = planOf(world, subscription);
  const period = currentPeriod(billedOf(world, subscription), world.now());
  if (period === undefined) return undefined;
  const scope = { externalSubscriptionId: subscription.external_id, period, currency: plan.amount_currency };
  const metricId = alert.billable_metric_id;
  const charges = plan.charges.filter((charge) => metricId === null || charge.lago_billable_metric_id === metricId);
  try {
    const usages = charges.flatMap((charge) => usageOf(world, charge, scope));
    const isUnits = alert.alert_type.endsWith("_units");
    return usages.reduce((sum, { units, amountCents }) => sum.plus(isUnits ? units : amountCents), new Big(0));
  } catch (error) {
    if (error instanceof NotSimulated) return undefined;
    throw error;
  }
}

interface Trigger {
  readonly subscription: SubscriptionRow;
  readonly alert: AlertRow;
  readonly current: Big;
  readonly crossed: AlertThreshold[];
}

function emitTriggered(world: World, { subscription, alert, current, crossed }: Trigger): void {
  const metric = world.table(billableMetricTable).get(alert.billable_metric_id ?? undefined);
  world.emit("alert.triggered", {
    object_type: "triggered_alert",
    triggered_alert: {
      lago_id: world.newId(),
      lago_organization_id: world.organizationId,
      lago_alert_id: alert.lago_id,
      lago_subscription_id: subscription.lago_id,
      external_subscription_id: subscription.external_id,
      lago_wallet_id: null,
      external_customer_id: subscription.external_customer_id,
      billable_metric_code: metric?.code ?? null,
      alert_name: alert.name,
      alert_code: alert.code,
      alert_type: alert.alert_type,
      current_value: formatDecimal(current),
      previous_value: alert.previous_value,
      crossed_thresholds: crossed,
      triggered_at: world.timestamp(),
      subscription_external_id: subscription.external_id,
      customer_external_id: subscription.external_customer_id,
    },
  });
}
