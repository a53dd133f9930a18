import { entitlementTable } from "../../state/entitlements/plan-entitlements.ts";
import { type FeatureRow, featureTable, type PlanRow, planTable } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";

/** The plans that grant a feature. */
export function plansWith(world: World, { lago_id: id }: FeatureRow): PlanRow[] {
  const owners = world.table(entitlementTable).where(({ feature_id: featureId }) => featureId === id);
  return owners.flatMap(({ owner_id: owner }) => {
    const plan = world.table(planTable).get(owner);
    return plan === undefined || plan.deleted_at !== undefined ? [] : plan;
  });
}

/** Deletes a feature. No plan and no subscription has it any more. */
export function removeFeature(world: World, feature: FeatureRow): void {
  const entitlements = world.table(entitlementTable);
  for (const row of entitlements.where(({ feature_id: id }) => id === feature.lago_id)) entitlements.delete(row);
  world.table(featureTable).delete(feature);
}

/** Removes the value of a privilege from all plans and subscriptions. They keep the feature. */
export function removePrivilege(world: World, feature: FeatureRow, code: string): void {
  const entitlements = world.table(entitlementTable);
  for (const row of entitlements.where(({ feature_id: id }) => id === feature.lago_id)) {
    const { [code]: _removed, ...values } = row.values;
    entitlements.change(row, { values });
  }
}
