import type { FixedCharge } from "@lagokit/types";
import { inEnvelope } from "../../server/call.ts";
import type { Handlers } from "../../server/handlers.ts";
import { pageOf } from "../../server/page.ts";
import { storeUnits, unitsFor } from "../../state/plans/fixed-charge-units.ts";
import { changeFixedOverride } from "../../state/plans/override-fixed-charge.ts";
import { isUnitsOnly } from "../../state/plans/own-plan.ts";
import type { FixedChargeFields } from "../../state/plans/plan-fields.ts";
import { toFixedCharge } from "../../views/plan.ts";
import { planTable } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";
import { findFixedCharge, replaceFixedCharge } from "../plans/fixed-charges.ts";
import { ensureOwnPlan, findSubscribed, requireLicense, type Subscribed } from "./subscribed.ts";

/** The operations of the fixed charges of subscriptions. */
export const subscriptionFixedCharges: Handlers<
  "findAllSubscriptionFixedCharges" | "findSubscriptionFixedCharge" | "overrideSubscriptionFixedCharge"
> = {
  findAllSubscriptionFixedCharges({ world, path, query }) {
    const subscribed = findSubscribed(world, path.external_id, query);
    const { rows, meta } = pageOf(query, subscribed.plan.fixed_charges.toReversed());
    return { fixed_charges: rows.map((charge) => withUnits(world, subscribed, charge)), meta };
  },
  findSubscriptionFixedCharge({ world, path, query }) {
    const subscribed = findSubscribed(world, path.external_id, query);
    return { fixed_charge: withUnits(world, subscribed, findFixedCharge(subscribed.plan, path.fixed_charge_code)) };
  },
  overrideSubscriptionFixedCharge({ world, path, query, body }) {
    const subscribed = findSubscribed(world, path.external_id, query);
    const charge = findFixedCharge(subscribed.plan, path.fixed_charge_code);
    const fields = inEnvelope(body, "fixed_charge");
    requireLicense(world);
    const changed = override(world, { subscribed, charge }, fields);
    return { fixed_charge: withUnits(world, subscribed, changed) };
  },
};

/** Units alone belong to the subscription. Everything else needs its own copy of the plan. */
function override(
  world: World,
  { subscribed, charge }: { readonly subscribed: Subscribed; readonly charge: FixedCharge },
  fields: FixedChargeFields,
): FixedCharge {
  const { subscription, plan } = subscribed;
  if (plan.parent_id === null && isUnitsOnly(fields)) {
    storeUnits(world, { subscription_id: subscription.lago_id, fixed_charge_id: charge.lago_id }, fields.units);
    return charge;
  }
  // Nothing is copied if the request is invalid.
  const changed = changeFixedOverride(world, charge, fields);
  if (plan.parent_id === null) {
    const copy = ensureOwnPlan(world, subscribed, { fixed_charges: [{ ...fields, id: charge.lago_id }] });
    return copy.fixed_charges.find(({ lago_parent_id }) => lago_parent_id === charge.lago_id) ?? changed;
  }
  world.table(planTable).change(plan, { fixed_charges: replaceFixedCharge(plan, changed) });
  return changed;
}

function withUnits(world: World, { subscription }: Subscribed, charge: FixedCharge): FixedCharge {
  return { ...toFixedCharge(world, charge), units: unitsFor(world, subscription.lago_id, charge) };
}
