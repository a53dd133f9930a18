import type { World } from "../../world/world.ts";
import { entitlementTable } from "../entitlements/plan-entitlements.ts";
import { type PlanRow, planTable } from "../tables.ts";

/** Deletes a plan. Its subscriptions keep the row. */
export function deletePlan(world: World, plan: PlanRow): PlanRow {
  const entitlements = world.table(entitlementTable);
  for (const row of entitlements.where(({ owner_id }) => owner_id === plan.lago_id)) entitlements.delete(row);
  return world.table(planTable).change(plan, { deleted_at: world.timestamp() });
}
