import type { Charge } from "@lagokit/types";
import { inEnvelope } from "../../server/call.ts";
import type { Handlers } from "../../server/handlers.ts";
import { pageOf } from "../../server/page.ts";
import { notFound } from "../../server/refusal.ts";
import { createCharge } from "../../state/plans/charges.ts";
import { toCharge } from "../../views/plan.ts";
import { updateCharge } from "../../state/plans/update-charge.ts";
import { isSubscribed, refuseCascade } from "../../state/plans/update-plan.ts";
import { findPlan, type PlanRow, planTable } from "../../state/tables.ts";

/** The operations of the charges of plans. */
export const planCharges: Handlers<
  "createPlanCharge" | "destroyPlanCharge" | "findAllPlanCharges" | "findPlanCharge" | "updatePlanCharge"
> = {
  findAllPlanCharges({ world, path, query }) {
    const { rows, meta } = pageOf(query, findPlan(world, path.code).charges.toReversed());
    return { charges: rows.map((charge) => toCharge(world, charge)), meta };
  },
  findPlanCharge({ world, path }) {
    return { charge: toCharge(world, findCharge(findPlan(world, path.code), path.charge_code)) };
  },
  createPlanCharge({ world, path, body }) {
    const plan = findPlan(world, path.code);
    const fields = inEnvelope(body, "charge");
    refuseCascade(world, plan, fields.cascade_updates);
    const charge = createCharge(world, plan.charges, fields);
    world.table(planTable).change(plan, { charges: [...plan.charges, charge] });
    return { charge: toCharge(world, charge) };
  },
  updatePlanCharge({ world, path, body }) {
    const plan = findPlan(world, path.code);
    const charge = findCharge(plan, path.charge_code);
    const fields = inEnvelope(body, "charge");
    refuseCascade(world, plan, fields.cascade_updates);
    const target = { charge, charges: plan.charges, hasSubscriptions: isSubscribed(world, plan) };
    const updated = updateCharge(world, target, fields);
    world.table(planTable).change(plan, { charges: replaceCharge(plan, updated) });
    return { charge: toCharge(world, updated) };
  },
  destroyPlanCharge({ world, path, body }) {
    const plan = findPlan(world, path.code);
    const charge = findCharge(plan, path.charge_code);
    refuseCascade(world, plan, body.charge?.cascade_updates);
    world.table(planTable).change(plan, { charges: plan.charges.filter((other) => other !== charge) });
    // Its filters are already deleted.
    return { charge: toCharge(world, { ...charge, filters: [] }) };
  },
};

/** Returns the charge of a plan with a code, or throws the 404 of Lago. */
export function findCharge({ charges }: PlanRow, code: string): Charge {
  const charge = charges.find((other) => other.code === code);
  if (charge === undefined) throw notFound("charge");
  return charge;
}

/** Returns the charges of a plan with a changed charge. */
export function replaceCharge({ charges }: PlanRow, changed: Charge): Charge[] {
  return charges.map((charge) => (charge.lago_id === changed.lago_id ? changed : charge));
}
