import type { Charge, ChargeFilter } from "@lagokit/types";
import { inEnvelope } from "../../server/call.ts";
import type { Handlers } from "../../server/handlers.ts";
import { pageOf } from "../../server/page.ts";
import { notFound } from "../../server/refusal.ts";
import { createFilter, updateFilter } from "../../state/plans/charge-filters.ts";
import { metricOf } from "../../state/plans/charges.ts";
import { toFilter } from "../../views/plan.ts";
import { refuseCascade } from "../../state/plans/update-plan.ts";
import { findPlan, type PlanRow, planTable } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";
import { findCharge, replaceCharge } from "./charges.ts";

/** The operations of the filters of plan charges. */
export const planChargeFilters: Handlers<
  | "createPlanChargeFilter"
  | "destroyPlanChargeFilter"
  | "findAllPlanChargeFilters"
  | "findPlanChargeFilter"
  | "updatePlanChargeFilter"
> = {
  findAllPlanChargeFilters({ world, path, query }) {
    const charge = findCharge(findPlan(world, path.code), path.charge_code);
    const { rows, meta } = pageOf(query, charge.filters);
    return { filters: rows.map((filter) => toFilter(charge, filter)), meta };
  },
  findPlanChargeFilter({ world, path }) {
    const charge = findCharge(findPlan(world, path.code), path.charge_code);
    return { filter: toFilter(charge, findFilter(charge, path.filter_id)) };
  },
  createPlanChargeFilter({ world, path, body }) {
    const plan = findPlan(world, path.code);
    const charge = findCharge(plan, path.charge_code);
    const fields = inEnvelope(body, "filter");
    refuseCascade(world, plan, fields.cascade_updates);
    const metric = metricOf(world, charge.lago_billable_metric_id);
    const filter = createFilter(world, { charge, metric }, fields);
    changeFilters(world, plan, { ...charge, filters: [...charge.filters, filter] });
    return { filter: toFilter(charge, filter) };
  },
  updatePlanChargeFilter({ world, path, body }) {
    const plan = findPlan(world, path.code);
    const charge = findCharge(plan, path.charge_code);
    const filter = findFilter(charge, path.filter_id);
    const fields = inEnvelope(body, "filter");
    refuseCascade(world, plan, fields.cascade_updates);
    const updated = updateFilter(charge, filter, fields);
    changeFilters(world, plan, {
      ...charge,
      // The filter that was changed last is the last one.
      filters: [...charge.filters.filter((other) => other !== filter), updated],
    });
    return { filter: toFilter(charge, updated) };
  },
  destroyPlanChargeFilter({ world, path, body }) {
    const plan = findPlan(world, path.code);
    const charge = findCharge(plan, path.charge_code);
    const filter = findFilter(charge, path.filter_id);
    refuseCascade(world, plan, body.filter?.cascade_updates);
    changeFilters(world, plan, { ...charge, filters: charge.filters.filter((other) => other !== filter) });
    // Its values are already deleted.
    return { filter: toFilter(charge, { ...filter, values: {} }) };
  },
};

/** Returns the filter of a charge with an ID, or throws the 404 of Lago. */
export function findFilter({ filters }: Charge, id: string): ChargeFilter {
  const filter = filters.find(({ lago_id }) => lago_id === id);
  if (filter === undefined) throw notFound("charge_filter");
  return filter;
}

/** Stores a charge of a plan whose filters have changed. */
export function changeFilters(world: World, plan: PlanRow, charge: Charge): void {
  world.table(planTable).change(plan, { charges: replaceCharge(plan, charge) });
}
