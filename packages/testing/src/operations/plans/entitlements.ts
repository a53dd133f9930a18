import type { PlanEntitlement } from "@lagokit/types";
import type { Handlers } from "../../server/handlers.ts";
import { notFound } from "../../server/refusal.ts";
import {
  changePlanEntitlements,
  type ChangeMode,
  type EntitlementFields,
  findEntitlement,
} from "../../state/entitlements/change-plan-entitlements.ts";
import {
  type EntitlementRow,
  entitlementTable,
  planEntitlements,
  toPlanEntitlement,
} from "../../state/entitlements/plan-entitlements.ts";
import { featureTable, findPlan, type PlanRow } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";
import { emitPlan } from "./emit-plan.ts";

/** The operations of the entitlements of plans. */
export const entitlements: Handlers<
  | "createEntitlement"
  | "destroyEntitlement"
  | "findAllEntitlements"
  | "findEntitlement"
  | "removeEntitlementPrivilege"
  | "updateEntitlement"
> = {
  findAllEntitlements: ({ world, path }) => ({ entitlements: planEntitlements(world, findPlan(world, path.code)) }),
  findEntitlement({ world, path }) {
    const row = entitlementOf(world, findPlan(world, path.code), path.feature_code);
    return { entitlement: present(world, row) };
  },
  createEntitlement: ({ world, path, body }) =>
    change(world, path.code, { fields: body.entitlements, mode: "replace" }),
  updateEntitlement: ({ world, path, body }) => change(world, path.code, { fields: body.entitlements, mode: "merge" }),
  destroyEntitlement({ world, path }) {
    const plan = findPlan(world, path.code);
    const row = entitlementOf(world, plan, path.feature_code);
    const entitlement = present(world, row);
    world.table(entitlementTable).delete(row);
    emitPlan(world, "plan.updated", plan);
    return { entitlement };
  },
  removeEntitlementPrivilege({ world, path }) {
    const plan = findPlan(world, path.code);
    const row = entitlementOf(world, plan, path.feature_code);
    if (row.values[path.privilege_code] === undefined) throw notFound("privilege");
    const { [path.privilege_code]: _removed, ...values } = row.values;
    const changed = world.table(entitlementTable).change(row, { values });
    emitPlan(world, "plan.updated", plan);
    return { entitlement: present(world, changed) };
  },
};

/** Lago sends the webhook even if nothing has changed. */
function change(
  world: World,
  code: string,
  { fields, mode }: { readonly fields: EntitlementFields | undefined; readonly mode: ChangeMode },
): { entitlements: PlanEntitlement[] } {
  const plan = findPlan(world, code);
  changePlanEntitlements(world, plan, { fields: fields ?? {}, mode });
  emitPlan(world, "plan.updated", plan);
  return { entitlements: planEntitlements(world, plan) };
}

function entitlementOf(world: World, plan: PlanRow, code: string): EntitlementRow {
  const feature = world.table(featureTable).byKey(code);
  const row = feature && findEntitlement(world, plan.lago_id, feature);
  if (row === undefined) throw notFound("entitlement");
  return row;
}

function present(world: World, row: EntitlementRow): PlanEntitlement {
  const entitlement = toPlanEntitlement(world, row);
  if (entitlement === undefined) throw notFound("entitlement");
  return entitlement;
}
