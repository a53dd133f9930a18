import type { Charge } from "@lagokit/types";
import type { QueryName } from "../../operation.ts";
import type { Query } from "../../server/query.ts";
import { notAllowed, notFound, NotSimulated } from "../../server/refusal.ts";
import type { PlanRow } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";

export type UsageQuery = Query<QueryName<"findCustomerCurrentUsage">>;

/** Refuses what the fake does not compute. */
export function refuseFilters(world: World, query: UsageQuery): void {
  // It needs an integration of the organization, which needs a license.
  if (query.flag("full_usage") === true && !world.license) throw notAllowed("full_usage_not_allowed");
  const refused = [
    query.flag("full_usage") === true && "full_usage",
    query.flag("skip_grouping") === true && "skip_grouping",
    (query.map("filter_by_group") ?? query.map("group")) && "filter_by_group",
    query.list("filter_by_presentation[]") && "filter_by_presentation",
  ].find((name) => typeof name === "string");
  if (refused === undefined) return;
  throw new NotSimulated(`The fake does not compute usage with \`${refused}\`. Leave it out.`);
}

/** The charges that a request selects: by ID, else by code, else by metric. A filter without a charge gets a 404. */
export function selectCharges(plan: PlanRow, query: UsageQuery): readonly Charge[] {
  const id = query.text("filter_by_charge_id") ?? query.text("charge_id");
  const code = query.text("filter_by_charge_code") ?? query.text("charge_code");
  const metric = query.text("filter_by_metric_code") ?? query.text("billable_metric_code");
  const isSelected = (charge: Charge): boolean => {
    if (id !== undefined) return charge.lago_id === id;
    return code === undefined ? charge.billable_metric_code === metric : charge.code === code;
  };
  if ((id ?? code ?? metric) === undefined) return plan.charges;
  const charges = plan.charges.filter((charge) => isSelected(charge));
  if (charges.length === 0) throw notFound("charge");
  return charges;
}
