import type { Charge } from "@lagokit/types";
import { inEnvelope } from "../../server/call.ts";
import type { Handlers } from "../../server/handlers.ts";
import { pageOf } from "../../server/page.ts";
import { changeOverride } from "../../state/plans/override-charge.ts";
import { toCharge } from "../../views/plan.ts";
import { type PlanRow, planTable } from "../../state/tables.ts";
import { findCharge, replaceCharge } from "../plans/charges.ts";
import { ensureOwnPlan, findSubscribed, requireLicense } from "./subscribed.ts";

/** The operations of the charges of subscriptions. */
export const subscriptionCharges: Handlers<
  "findAllSubscriptionCharges" | "findSubscriptionCharge" | "overrideSubscriptionCharge"
> = {
  findAllSubscriptionCharges({ world, path, query }) {
    const { plan } = findSubscribed(world, path.external_id, query);
    const { rows, meta } = pageOf(query, plan.charges.toReversed());
    return { charges: rows.map((charge) => toCharge(world, charge)), meta };
  },
  findSubscriptionCharge({ world, path, query }) {
    const { plan } = findSubscribed(world, path.external_id, query);
    return { charge: toCharge(world, findCharge(plan, path.charge_code)) };
  },
  overrideSubscriptionCharge({ world, path, query, body }) {
    const subscribed = findSubscribed(world, path.external_id, query);
    const charge = findCharge(subscribed.plan, path.charge_code);
    const fields = inEnvelope(body, "charge");
    requireLicense(world);
    // Nothing is copied if the request is invalid.
    changeOverride(world, charge, fields);
    const plan = ensureOwnPlan(world, subscribed);
    const changed = changeOverride(world, ownCharge(plan, charge), fields);
    world.table(planTable).change(plan, { charges: replaceCharge(plan, changed) });
    return { charge: toCharge(world, changed) };
  },
};

/** Returns the charge of a subscription's own plan that a charge is or that overrides it. */
export function ownCharge({ charges }: PlanRow, { lago_id: id, code }: Charge): Charge {
  const own = charges.find(({ lago_id, lago_parent_id }) => lago_id === id || lago_parent_id === id);
  if (own === undefined) throw new Error(`The copy of the plan has no charge ${code}.`);
  return own;
}
