import { inEnvelope } from "../../server/call.ts";
import type { Handlers } from "../../server/handlers.ts";
import { pageOf } from "../../server/page.ts";
import { createPlan } from "../../state/plans/create-plan.ts";
import { deletePlan } from "./delete-plan.ts";
import { toPlan, toPlanInList } from "../../views/plan.ts";
import { updatePlan } from "../../state/plans/update-plan.ts";
import { findPlan, planTable } from "../../state/tables.ts";
import { emitPlan } from "./emit-plan.ts";

/** The operations of plans. */
export const plans: Handlers<"createPlan" | "destroyPlan" | "findAllPlans" | "findPlan" | "updatePlan"> = {
  findAllPlans({ world, query }) {
    const listed = world
      .table(planTable)
      .newest(({ parent_id, deleted_at }) => parent_id === null && deleted_at === undefined);
    const { rows, meta } = pageOf(query, listed);
    return { plans: rows.map((row) => toPlanInList(world, row)), meta };
  },
  findPlan: ({ world, path }) => ({ plan: toPlan(world, findPlan(world, path.code)) }),
  createPlan({ world, body }) {
    const row = createPlan(world, inEnvelope(body, "plan"));
    emitPlan(world, "plan.created", row);
    return { plan: toPlan(world, row) };
  },
  updatePlan({ world, path, body }) {
    const changes = inEnvelope(body, "plan");
    const row = updatePlan(world, findPlan(world, path.code), changes);
    emitPlan(world, "plan.updated", row);
    return { plan: toPlan(world, row) };
  },
  destroyPlan({ world, path }) {
    const row = findPlan(world, path.code);
    // The response is from before the deletion, which Lago does in the background.
    const plan = { ...toPlan(world, row), pending_deletion: true };
    emitPlan(world, "plan.deleted", deletePlan(world, row));
    return { plan };
  },
};
