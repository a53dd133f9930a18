import type { FixedCharge } from "@lagokit/types";
import { inEnvelope } from "../../server/call.ts";
import type { Handlers } from "../../server/handlers.ts";
import { pageOf } from "../../server/page.ts";
import { notFound } from "../../server/refusal.ts";
import { createFixedCharge } from "../../state/plans/fixed-charges.ts";
import { toFixedCharge } from "../../views/plan.ts";
import { updateFixedCharge } from "../../state/plans/update-fixed-charge.ts";
import { isSubscribed, refuseCascade } from "../../state/plans/update-plan.ts";
import { findPlan, type PlanRow, planTable } from "../../state/tables.ts";

/** The operations of the fixed charges of plans. */
export const planFixedCharges: Handlers<
  | "createPlanFixedCharge"
  | "destroyPlanFixedCharge"
  | "findAllPlanFixedCharges"
  | "findPlanFixedCharge"
  | "updatePlanFixedCharge"
> = {
  findAllPlanFixedCharges({ world, path, query }) {
    const { rows, meta } = pageOf(query, findPlan(world, path.code).fixed_charges.toReversed());
    return { fixed_charges: rows.map((charge) => toFixedCharge(world, charge)), meta };
  },
  findPlanFixedCharge({ world, path }) {
    const charge = findFixedCharge(findPlan(world, path.code), path.fixed_charge_code);
    return { fixed_charge: toFixedCharge(world, charge) };
  },
  createPlanFixedCharge({ world, path, body }) {
    const plan = findPlan(world, path.code);
    const fields = inEnvelope(body, "fixed_charge");
    refuseCascade(world, plan, fields.cascade_updates);
    const charge = createFixedCharge(world, plan.fixed_charges, fields);
    world.table(planTable).change(plan, { fixed_charges: [...plan.fixed_charges, charge] });
    return { fixed_charge: toFixedCharge(world, charge) };
  },
  updatePlanFixedCharge({ world, path, body }) {
    const plan = findPlan(world, path.code);
    const charge = findFixedCharge(plan, path.fixed_charge_code);
    const fields = inEnvelope(body, "fixed_charge");
    refuseCascade(world, plan, fields.cascade_updates);
    const target = { charge, charges: plan.fixed_charges, hasSubscriptions: isSubscribed(world, plan) };
    const updated = updateFixedCharge(world, target, fields);
    world.table(planTable).change(plan, { fixed_charges: replaceFixedCharge(plan, updated) });
    return { fixed_charge: toFixedCharge(world, updated) };
  },
  destroyPlanFixedCharge({ world, path, body }) {
    const plan = findPlan(world, path.code);
    const charge = findFixedCharge(plan, path.fixed_charge_code);
    refuseCascade(world, plan, body.fixed_charge?.cascade_updates);
    world.table(planTable).change(plan, { fixed_charges: plan.fixed_charges.filter((other) => other !== charge) });
    return { fixed_charge: toFixedCharge(world, charge) };
  },
};

/** Returns the fixed charges of a plan with a changed fixed charge. */
export function replaceFixedCharge({ fixed_charges: charges }: PlanRow, changed: FixedCharge): FixedCharge[] {
  return charges.map((charge) => (charge.lago_id === changed.lago_id ? changed : charge));
}

/** Returns the fixed charge of a plan with a code, or throws the 404 of Lago. */
export function findFixedCharge({ fixed_charges: charges }: PlanRow, code: string): FixedCharge {
  const charge = charges.find((other) => other.code === code);
  if (charge === undefined) throw notFound("fixed_charge");
  return charge;
}
