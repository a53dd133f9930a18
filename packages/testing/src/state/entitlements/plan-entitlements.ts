import type { PlanEntitlement } from "@lagokit/types";
import type { World } from "../../world/world.ts";
import { defineTable, type TableName } from "../../world/table.ts";
import { featureTable, type PlanRow } from "../tables.ts";

/** The value of a privilege, of the type that the privilege has. */
export type PrivilegeValue = boolean | number | string;

/** A feature of a plan or of a subscription, with the values of its privileges by their codes. */
export interface EntitlementRow {
  readonly lago_id: string;
  /** The `lago_id` of the plan or the subscription. */
  readonly owner_id: string;
  readonly feature_id: string;
  readonly values: Readonly<Record<string, PrivilegeValue>>;
}

export const entitlementTable: TableName<EntitlementRow> = defineTable<EntitlementRow>("entitlements", entitlementKey);

/** The key of an entitlement: a plan or a subscription has a feature once. */
export function entitlementKey({ owner_id, feature_id }: Pick<EntitlementRow, "owner_id" | "feature_id">): string {
  return `${owner_id} ${feature_id}`;
}

/** Returns the entitlements of a plan, in the form of responses. A plan with a parent has those of its parent. */
export function planEntitlements(world: World, plan: Pick<PlanRow, "lago_id" | "parent_id">): PlanEntitlement[] {
  const owner = plan.parent_id ?? plan.lago_id;
  const rows = world.table(entitlementTable).where(({ owner_id }) => owner_id === owner);
  return rows.flatMap((row) => toPlanEntitlement(world, row) ?? []);
}

/** Returns an entitlement of a plan, in the form of responses; undefined if its feature is deleted. */
export function toPlanEntitlement(world: World, { feature_id, values }: EntitlementRow): PlanEntitlement | undefined {
  const feature = world.table(featureTable).get(feature_id);
  if (feature === undefined) return undefined;
  const { code, name, description } = feature;
  const privileges = feature.privileges.flatMap((privilege) => {
    const value = values[privilege.code];
    return value === undefined ? [] : [{ ...privilege, value }];
  });
  return { code, name, description, privileges };
}
