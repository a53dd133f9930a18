import { NotSimulated } from "../../server/refusal.ts";
import { subscriptionsOf } from "../../state/subscriptions.ts";
import { billableMetricTable, type EventRow, planTable } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";

/** Refuses an event of a charge that is paid in advance: Lago makes a fee for it immediately, and often an invoice. */
export function refusePayInAdvance(world: World, { code, external_subscription_id: id }: EventRow): void {
  const metric = world.table(billableMetricTable).byKey(code);
  if (metric === undefined || id === null) return;
  const subscription = subscriptionsOf(world, id).find(({ status }) => status === "active");
  if (subscription === undefined) return;
  const charges = world.table(planTable).get(subscription.plan_id)?.charges ?? [];
  if (!charges.some((charge) => charge.pay_in_advance && charge.lago_billable_metric_id === metric.lago_id)) return;
  throw new NotSimulated(
    `The plan ${subscription.plan_code} has a charge for ${code} that is paid in advance, and the fake does not make the fee ` +
      "of such an event. Use a charge with `pay_in_advance: false`.",
  );
}
