import type { AddOn, BillableMetric, Plan } from "@lagokit/types";
import type { Stage } from "../behavior.ts";
import { newAddOn, newMetric, newPlan } from "../plans/prepare.ts";

/** A subscription, and what its plan consists of. */
export interface Subscribed {
  /** The `external_id` of the subscription. */
  readonly id: string;
  readonly plan: Plan;
  readonly metric: BillableMetric;
  readonly addOn: AddOn;
}

/** Creates a plan with the charge `calls` and the fixed charge `seats`, and a subscription to it. */
export async function newSubscription(stage: Stage): Promise<Subscribed> {
  const [metric, addOn] = [await newMetric(stage), await newAddOn(stage)];
  const plan = await newPlan(stage, {
    charges: [
      {
        billable_metric_id: metric.lago_id,
        code: "calls",
        charge_model: "standard",
        properties: { amount: "0.10" },
        filters: [{ values: { region: ["eu"] }, properties: { amount: "0.20" } }],
      },
    ],
    fixed_charges: [
      { add_on_id: addOn.lago_id, code: "seats", charge_model: "standard", units: 3, properties: { amount: "10" } },
    ],
  });
  return { id: await subscribe(stage, plan.code), plan, metric, addOn };
}

/** Creates a customer and its subscription to a plan. Returns the `external_id` of the subscription. */
export async function subscribe({ lago, unique, cleanUp }: Stage, plan: string): Promise<string> {
  const [customer, id] = [unique("customer"), unique("subscription")];
  await lago.customers.create({ external_id: customer, currency: "EUR" });
  cleanUp(() => lago.customers.delete(customer));
  await lago.subscriptions.create({ external_customer_id: customer, plan_code: plan, external_id: id });
  return id;
}
