import type { Handlers } from "../../server/handlers.ts";
import { notFound } from "../../server/refusal.ts";
import { type Metadata, mergedMetadata, metadataWithout, replacedMetadata } from "../../state/metadata.ts";
import { monthlyBilling } from "../../state/plans/create-plan.ts";
import { isSubscribed } from "../../state/plans/update-plan.ts";
import { findPlan, type PlanRow, planTable } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";
import { emitPlan } from "./emit-plan.ts";

/** The operations of the metadata of plans. */
export const planMetadata: Handlers<
  "deleteAllPlanMetadata" | "deletePlanMetadataKey" | "mergePlanMetadata" | "replacePlanMetadata"
> = {
  replacePlanMetadata({ world, path, body }) {
    const plan = findPlan(world, path.code);
    return changeMetadata(world, plan, replacedMetadata(plan.metadata ?? null, body.metadata));
  },
  mergePlanMetadata({ world, path, body }) {
    const plan = findPlan(world, path.code);
    return changeMetadata(world, plan, mergedMetadata(plan.metadata ?? null, body.metadata));
  },
  deleteAllPlanMetadata: ({ world, path }) => changeMetadata(world, findPlan(world, path.code), null),
  deletePlanMetadataKey({ world, path }) {
    const plan = findPlan(world, path.code);
    if (plan.metadata == null) throw notFound("metadata");
    const metadata = metadataWithout(plan.metadata, path.key);
    world.table(planTable).change(plan, { metadata });
    return { metadata };
  },
};

/**
 * Lago updates the plan with its metadata alone. So it resets what an update without an interval resets, and it sends the
 * webhook even if nothing has changed.
 */
function changeMetadata(world: World, plan: PlanRow, metadata: Metadata | null): { metadata: Metadata | null } {
  const reset = isSubscribed(world, plan) ? {} : monthlyBilling({});
  emitPlan(world, "plan.updated", world.table(planTable).change(plan, { ...reset, metadata }));
  return { metadata };
}
