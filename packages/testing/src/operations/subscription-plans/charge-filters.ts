import type { Charge, ChargeFilter } from "@lagokit/types";
import { inEnvelope } from "../../server/call.ts";
import type { Handlers } from "../../server/handlers.ts";
import { pageOf } from "../../server/page.ts";
import { invalid, notFound } from "../../server/refusal.ts";
import { createFilter, sameValues, updateFilter } from "../../state/plans/charge-filters.ts";
import { metricOf } from "../../state/plans/charges.ts";
import { toFilter } from "../../views/plan.ts";
import type { World } from "../../world/world.ts";
import { changeFilters, findFilter } from "../plans/charge-filters.ts";
import { findCharge } from "../plans/charges.ts";
import { ownCharge } from "./charges.ts";
import { ensureOwnPlan, findSubscribed, requireLicense, type Subscribed } from "./subscribed.ts";

/** The operations of the filters of subscription charges. */
export const subscriptionChargeFilters: Handlers<
  | "createSubscriptionChargeFilter"
  | "destroySubscriptionChargeFilter"
  | "findAllSubscriptionChargeFilters"
  | "findSubscriptionChargeFilter"
  | "updateSubscriptionChargeFilter"
> = {
  findAllSubscriptionChargeFilters({ world, path, query }) {
    const { plan } = findSubscribed(world, path.external_id, query);
    const charge = findCharge(plan, path.charge_code);
    const { rows, meta } = pageOf(query, charge.filters);
    return { filters: rows.map((filter) => toFilter(charge, filter)), meta };
  },
  findSubscriptionChargeFilter({ world, path, query }) {
    const { plan } = findSubscribed(world, path.external_id, query);
    const charge = findCharge(plan, path.charge_code);
    return { filter: toFilter(charge, findFilter(charge, path.filter_id)) };
  },
  createSubscriptionChargeFilter({ world, path, query, body }) {
    const subscribed = findSubscribed(world, path.external_id, query);
    const charge = findCharge(subscribed.plan, path.charge_code);
    const fields = inEnvelope(body, "filter");
    requireLicense(world);
    const filter = createFilter(world, { charge, metric: metricOf(world, charge.lago_billable_metric_id) }, fields);
    if (charge.filters.some(({ values }) => sameValues(values, filter.values)))
      throw invalid({ values: ["value_already_exists"] });
    changeOwnCharge(world, { subscribed, charge }, (filters) => [...filters, filter]);
    return { filter: toFilter(charge, filter) };
  },
  updateSubscriptionChargeFilter({ world, path, query, body }) {
    const subscribed = findSubscribed(world, path.external_id, query);
    const charge = findCharge(subscribed.plan, path.charge_code);
    const filter = findFilter(charge, path.filter_id);
    const fields = inEnvelope(body, "filter");
    requireLicense(world);
    const changed = updateFilter(charge, filter, fields);
    const own = changeOwnCharge(world, { subscribed, charge }, (filters) => [
      ...filters.filter(({ values }) => !sameValues(values, filter.values)),
      { ...changed, lago_id: matching(filters, filter).lago_id },
    ]);
    return { filter: toFilter(own, matching(own.filters, filter)) };
  },
  destroySubscriptionChargeFilter({ world, path, query }) {
    const subscribed = findSubscribed(world, path.external_id, query);
    const charge = findCharge(subscribed.plan, path.charge_code);
    const filter = findFilter(charge, path.filter_id);
    requireLicense(world);
    let deleted = filter;
    changeOwnCharge(world, { subscribed, charge }, (filters) => {
      deleted = matching(filters, filter);
      return filters.filter((other) => other !== deleted);
    });
    return { filter: toFilter(charge, deleted) };
  },
};

/** Changes the filters of the subscription's own copy of a charge, and returns that copy. */
function changeOwnCharge(
  world: World,
  { subscribed, charge }: { readonly subscribed: Subscribed; readonly charge: Charge },
  change: (filters: readonly ChargeFilter[]) => ChargeFilter[],
): Charge {
  const plan = ensureOwnPlan(world, subscribed);
  const own = ownCharge(plan, charge);
  const changed = { ...own, filters: change(own.filters) };
  changeFilters(world, plan, changed);
  return changed;
}

/** The filter with the same values: a copy of a filter has another ID. */
function matching(filters: readonly ChargeFilter[], { values }: ChargeFilter): ChargeFilter {
  const found = filters.find((filter) => sameValues(filter.values, values));
  if (found === undefined) throw notFound("charge_filter");
  return found;
}
