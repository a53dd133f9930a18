import { NotSimulated, notFound } from "../../server/refusal.ts";
import type { World } from "../../world/world.ts";
import { type FeatureRow, featureTable, type PlanRow } from "../tables.ts";
import { entitlementKey, type EntitlementRow, entitlementTable } from "./plan-entitlements.ts";
import { findPrivilege, type PrivilegeFields, storedValue } from "./privilege-value.ts";

/** Features with the values of their privileges, as a request contains them, by their codes. */
export type EntitlementFields = Readonly<Record<string, PrivilegeFields | null>>;

/** How a request changes the entitlements of a plan: it merges them, or it replaces all of them. */
export type ChangeMode = "merge" | "replace";

/** Changes the entitlements of a plan. Throws the error of Lago if a feature, a privilege or a value is invalid. */
export function changePlanEntitlements(
  world: World,
  plan: PlanRow,
  { fields, mode }: { readonly fields: EntitlementFields; readonly mode: ChangeMode },
): void {
  const table = world.table(entitlementTable);
  const changed = Object.entries(fields).map(([code, values]) =>
    changedRow(world, plan, { feature: findFeature(world, code), values: values ?? {}, mode }),
  );
  const kept = new Set(changed.map(({ lago_id }) => lago_id));
  if (mode === "replace")
    for (const row of table.where(({ owner_id }) => owner_id === plan.lago_id))
      if (!kept.has(row.lago_id)) table.delete(row);
  for (const row of changed) table.add(row);
}

/** Returns the feature with a code, or throws the 404 of Lago. */
export function findFeature(world: World, code: string): FeatureRow {
  const feature = world.table(featureTable).byKey(code);
  if (feature === undefined) throw notFound("feature");
  return feature;
}

/** Returns the feature of a plan or of a subscription, undefined if it has none of its own. */
export function findEntitlement(world: World, ownerId: string, feature: FeatureRow): EntitlementRow | undefined {
  return world.table(entitlementTable).byKey(entitlementKey({ owner_id: ownerId, feature_id: feature.lago_id }));
}

function changedRow(
  world: World,
  plan: PlanRow,
  {
    feature,
    values,
    mode,
  }: { readonly feature: FeatureRow; readonly values: PrivilegeFields; readonly mode: ChangeMode },
): EntitlementRow {
  const current = findEntitlement(world, plan.lago_id, feature);
  const sent = Object.entries(values);
  if (mode === "replace" && sent.length === 0 && Object.keys(current?.values ?? {}).length > 0)
    throw new NotSimulated(
      `It is not known whether Lago keeps the values of the feature ${feature.code} that are not sent. Send a value, or delete it first.`,
    );
  const stored = sent.map(([code, value]) => [code, storedValue(findPrivilege(feature, code), value)] as const);
  return {
    lago_id: current?.lago_id ?? world.newId(),
    owner_id: plan.lago_id,
    feature_id: feature.lago_id,
    values: { ...(mode === "merge" && current?.values), ...Object.fromEntries(stored) },
  };
}
