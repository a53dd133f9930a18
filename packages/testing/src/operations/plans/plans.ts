import { inEnvelope } from "../../server/call.ts";
import type { Handlers } from "../../server/handlers.ts";
import { pageOf } from "../../server/page.ts";
import { createPlan } from "../../state/plans/create-plan.ts";
import { toPlan, toPlanInList, toWebhookPlan } from "../../state/plans/present-plan.ts";
import { findPlan, planTable } from "../../state/tables.ts";

/** The operations of plans. */
export const plans: Handlers<"createPlan" | "findAllPlans" | "findPlan"> = {
  findAllPlans({ world, query }) {
    const isListed = world
      .table(planTable)
      .newest(({ parent_id, deleted_at }) => parent_id === null && deleted_at === undefined);
    const { rows, meta } = pageOf(query, isListed);
    return { plans: rows.map((row) => toPlanInList(world, row)), meta };
  },
  findPlan: ({ world, path }) => ({ plan: toPlan(world, findPlan(world, path.code)) }),
  createPlan({ world, body }) {
    const row = createPlan(world, inEnvelope(body, "plan"));
    world.emit("plan.created", { object_type: "plan", plan: toWebhookPlan(world, row) });
    return { plan: toPlan(world, row) };
  },
};
