import type { World } from "../../world/world.ts";
import type { FeatureRow } from "../tables.ts";
import { type EntitlementFields, findEntitlement, findFeature } from "./change-plan-entitlements.ts";
import { type EntitlementRow, entitlementTable, type PrivilegeValue } from "./plan-entitlements.ts";
import { castValue, findPrivilege, type PrivilegeFields, storedValue } from "./privilege-value.ts";
import { remove, restore, restorePrivileges } from "./removals.ts";
import { type EntitledSubscription, entitlingPlanId } from "./subscription-entitlements.ts";

/** A feature, and its values in a request. */
interface Change {
  readonly feature: FeatureRow;
  readonly values: PrivilegeFields;
}

/** Merges features and values into those of a subscription. Throws the error of Lago if one is invalid. */
export function changeSubscriptionEntitlements(
  world: World,
  subscription: EntitledSubscription,
  fields: EntitlementFields,
): void {
  const changes = Object.entries(fields).map(([code, values]) => ({
    feature: findFeature(world, code),
    values: values ?? {},
  }));
  // All of them are checked before the first one changes something.
  const results = changes.map((change) => ({ change, row: changedRow(world, subscription, change) }));
  for (const { change, row } of results) apply(world, subscription, { change, row });
}

/** Removes a feature from a subscription, even if its plan has it. */
export function removeFeature(world: World, subscription: EntitledSubscription, feature: FeatureRow): void {
  const removal = { subscription_id: subscription.lago_id, feature_id: feature.lago_id };
  const own = findEntitlement(world, subscription.lago_id, feature);
  if (own !== undefined) world.table(entitlementTable).delete(own);
  restorePrivileges(world, removal);
  if (isInPlan(world, subscription, feature)) remove(world, { ...removal, privilege_code: null });
}

/** Removes a privilege from a subscription, even if its plan has a value for it. */
export function removePrivilege(
  world: World,
  subscription: EntitledSubscription,
  { feature, code }: { readonly feature: FeatureRow; readonly code: string },
): void {
  const own = findEntitlement(world, subscription.lago_id, feature);
  if (own !== undefined) {
    const { [code]: _removed, ...values } = own.values;
    world.table(entitlementTable).change(own, { values });
  }
  if (isInPlan(world, subscription, feature))
    remove(world, { subscription_id: subscription.lago_id, feature_id: feature.lago_id, privilege_code: code });
}

function isInPlan(world: World, subscription: EntitledSubscription, feature: FeatureRow): boolean {
  return findEntitlement(world, entitlingPlanId(world, subscription), feature) !== undefined;
}

/** The own entitlement of the subscription after a change; undefined if it has exactly the values of its plan. */
function changedRow(world: World, subscription: EntitledSubscription, change: Change): EntitlementRow | undefined {
  const { feature, values } = change;
  const inPlan = findEntitlement(world, entitlingPlanId(world, subscription), feature)?.values;
  if (inPlan !== undefined && isSame(change, inPlan)) return undefined;
  const own = findEntitlement(world, subscription.lago_id, feature);
  const result: Record<string, PrivilegeValue> = { ...own?.values };
  for (const [code, value] of Object.entries(values)) {
    const privilege = findPrivilege(feature, code);
    const cast = castValue(privilege.value_type, value);
    if (inPlan?.[code] === cast) delete result[code];
    else if (result[code] !== cast) result[code] = storedValue(privilege, value);
  }
  const lago_id = own?.lago_id ?? world.newId();
  return { lago_id, owner_id: subscription.lago_id, feature_id: feature.lago_id, values: result };
}

function isSame({ feature, values }: Change, inPlan: EntitlementRow["values"]): boolean {
  const codes = Object.keys(values);
  if (codes.length !== Object.keys(inPlan).length) return false;
  return codes.every((code) => inPlan[code] === castValue(findPrivilege(feature, code).value_type, values[code]));
}

function apply(
  world: World,
  subscription: EntitledSubscription,
  { change, row }: { readonly change: Change; readonly row: EntitlementRow | undefined },
): void {
  const { feature, values } = change;
  const removal = { subscription_id: subscription.lago_id, feature_id: feature.lago_id };
  restore(world, { ...removal, privilege_code: null });
  for (const code of Object.keys(values)) restore(world, { ...removal, privilege_code: code });
  if (row !== undefined) return void world.table(entitlementTable).add(row);
  restorePrivileges(world, removal);
  const own = findEntitlement(world, subscription.lago_id, feature);
  if (own !== undefined) world.table(entitlementTable).delete(own);
}
