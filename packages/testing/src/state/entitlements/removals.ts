import { defineTable, type TableName } from "../../world/table.ts";
import type { World } from "../../world/world.ts";

/** A feature of a plan, or one privilege of it, that a subscription does not have. */
export interface RemovalRow {
  readonly lago_id: string;
  readonly subscription_id: string;
  readonly feature_id: string;
  /** The code of the privilege, or null if the whole feature is removed. */
  readonly privilege_code: string | null;
}

const removalTable: TableName<RemovalRow> = defineTable<RemovalRow>("entitlement_removals");

/** What is removed. */
export type Removal = Omit<RemovalRow, "lago_id">;

/** Whether a subscription does not have a feature or a privilege. */
export function isRemoved(world: World, removal: Removal): boolean {
  return world.table(removalTable).find((row) => isSame(row, removal)) !== undefined;
}

/** Removes a feature or a privilege from a subscription. */
export function remove(world: World, removal: Removal): void {
  if (!isRemoved(world, removal)) world.table(removalTable).add({ ...removal, lago_id: world.newId() });
}

/** Returns a feature or a privilege to a subscription. */
export function restore(world: World, removal: Removal): void {
  const table = world.table(removalTable);
  for (const row of table.where((other) => isSame(other, removal))) table.delete(row);
}

/** Returns all privileges of a feature to a subscription, if they were removed one by one. */
export function restorePrivileges(
  world: World,
  { subscription_id, feature_id }: Omit<Removal, "privilege_code">,
): void {
  const table = world.table(removalTable);
  const isOfFeature = (row: RemovalRow): boolean =>
    row.subscription_id === subscription_id && row.feature_id === feature_id && row.privilege_code !== null;
  for (const row of table.where(isOfFeature)) table.delete(row);
}

function isSame(row: RemovalRow, { subscription_id, feature_id, privilege_code }: Removal): boolean {
  return (
    row.subscription_id === subscription_id && row.feature_id === feature_id && row.privilege_code === privilege_code
  );
}
