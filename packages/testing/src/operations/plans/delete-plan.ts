import { finalizeDraft } from "../../billing/grace-period.ts";
import { entitlementTable } from "../../state/entitlements/plan-entitlements.ts";
import { invoiceTable, type PlanRow, planTable, subscriptionTable } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";
import { cancel, terminate } from "../subscriptions/terminate.ts";

/** Deletes a plan and its copies with overrides, and ends their subscriptions, which keep the rows. */
export function deletePlan(world: World, plan: PlanRow): PlanRow {
  const plans = world.table(planTable);
  for (const copy of plans.where(({ parent_id }) => parent_id === plan.lago_id)) deletePlan(world, copy);
  endSubscriptions(world, plan);
  finalizeDrafts(world, plan);
  const entitlements = world.table(entitlementTable);
  for (const row of entitlements.where(({ owner_id }) => owner_id === plan.lago_id)) entitlements.delete(row);
  return plans.change(plan, { deleted_at: world.timestamp() });
}

function endSubscriptions(world: World, plan: PlanRow): void {
  const subscriptions = world.table(subscriptionTable);
  const withStatus = (wanted: string): ReturnType<typeof subscriptions.where> =>
    subscriptions.where(({ plan_id, status }) => plan_id === plan.lago_id && status === wanted);
  for (const subscription of withStatus("active")) terminate(world, subscription);
  for (const subscription of withStatus("pending")) cancel(world, subscription);
}

function finalizeDrafts(world: World, plan: PlanRow): void {
  const subscriptions = world.table(subscriptionTable);
  const drafts = world
    .table(invoiceTable)
    .where(
      ({ status, subscription_ids: ids }) =>
        status === "draft" && ids.some((id) => subscriptions.get(id)?.plan_id === plan.lago_id),
    );
  for (const draft of drafts) finalizeDraft(world, draft);
}
