import type { SubscriptionEntitlement, SubscriptionEntitlementPrivilege } from "@lagokit/types";
import type { World } from "../../world/world.ts";
import { type FeatureRow, featureTable, type PlanRow, planTable, type SubscriptionRow } from "../tables.ts";
import { findEntitlement } from "./change-plan-entitlements.ts";
import { type EntitlementRow, entitlementTable } from "./plan-entitlements.ts";
import { isRemoved } from "./removals.ts";

/** What decides the entitlements of a subscription. */
export type EntitledSubscription = Pick<SubscriptionRow, "lago_id" | "plan_id">;

/** The features of a subscription: those of its plan and its own, without those that were removed from it. */
export function subscriptionEntitlements(world: World, subscription: EntitledSubscription): SubscriptionEntitlement[] {
  const owners = new Set([entitlingPlanId(world, subscription), subscription.lago_id]);
  const rows = world.table(entitlementTable).where(({ owner_id }) => owners.has(owner_id));
  const features = new Set(rows.map(({ feature_id }) => feature_id));
  return [...features].flatMap((id) => {
    const feature = world.table(featureTable).get(id);
    return feature === undefined ? [] : (present(world, subscription, feature) ?? []);
  });
}

/** The plan whose entitlements a subscription has. A copy of a plan has those of the plan. */
export function entitlingPlanId(world: World, { plan_id: id }: EntitledSubscription): PlanRow["lago_id"] {
  return world.table(planTable).get(id)?.parent_id ?? id;
}

function present(
  world: World,
  subscription: EntitledSubscription,
  feature: FeatureRow,
): SubscriptionEntitlement | undefined {
  const removal = { subscription_id: subscription.lago_id, feature_id: feature.lago_id };
  const kept = feature.privileges.filter(({ code }) => !isRemoved(world, { ...removal, privilege_code: code }));
  // A feature all of whose privileges are removed is not listed.
  const isHidden = feature.privileges.length > 0 && kept.length === 0;
  if (isHidden || isRemoved(world, { ...removal, privilege_code: null })) return undefined;
  const privileges = kept.flatMap((privilege) => valueOf(world, { subscription, feature, privilege }) ?? []);
  return {
    code: feature.code,
    name: feature.name,
    description: feature.description,
    privileges,
    overrides: Object.fromEntries(
      privileges.flatMap(({ code, override_value: value }) => (value === null ? [] : [[code, value]])),
    ),
  };
}

function valueOf(
  world: World,
  {
    subscription,
    feature,
    privilege,
  }: {
    readonly subscription: EntitledSubscription;
    readonly feature: FeatureRow;
    readonly privilege: FeatureRow["privileges"][number];
  },
): SubscriptionEntitlementPrivilege | undefined {
  const valueIn = (row: EntitlementRow | undefined): EntitlementRow["values"][string] | null =>
    row?.values[privilege.code] ?? null;
  const planValue = valueIn(findEntitlement(world, entitlingPlanId(world, subscription), feature));
  const ownValue = valueIn(findEntitlement(world, subscription.lago_id, feature));
  const value = ownValue ?? planValue;
  return value === null ? undefined : { ...privilege, value, plan_value: planValue, override_value: ownValue };
}
