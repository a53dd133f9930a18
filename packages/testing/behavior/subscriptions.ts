import assert from "node:assert/strict";
import type { Behavior, Stage } from "./behavior.ts";
import { refused } from "./refused.ts";

/** Creates a customer and a monthly plan, and returns their IDs. */
async function prepare({ lago, unique, cleanUp }: Stage): Promise<{ customer: string; plan: string }> {
  const [customer, plan] = [unique("customer"), unique("plan")];
  cleanUp(() => lago.plans.delete(plan));
  cleanUp(() => lago.customers.delete(customer));
  await lago.customers.create({ external_id: customer });
  await lago.plans.create(planOf(plan, 1000));
  return { customer, plan };
}

function planOf(code: string, amount: number): Parameters<Stage["lago"]["plans"]["create"]>[0] {
  return {
    name: "Team",
    code,
    interval: "monthly",
    amount_cents: amount,
    amount_currency: "EUR",
    pay_in_advance: false,
  };
}

/** The behavior of subscriptions. */
export const subscriptions: readonly Behavior[] = [
  {
    title: "A subscription is created, found, listed, updated and terminated.",
    evidence: [
      "1.51.0 POST /subscriptions 200",
      "1.51.0 GET /subscriptions/{external_id} 200",
      "1.51.0 GET /subscriptions 200",
      "1.51.0 PUT /subscriptions/{external_id} 200",
      "1.51.0 DELETE /subscriptions/{external_id} 200",
    ],
    creates: ["a customer", "a plan", "a subscription"],
    async run(stage) {
      const { lago, unique } = stage;
      const { customer, plan } = await prepare(stage);
      const id = unique("subscription");

      const created = await lago.subscriptions.create({
        external_customer_id: customer,
        plan_code: plan,
        external_id: id,
      });

      assert.deepEqual([created.status, created.name, created.billing_time], ["active", "", "calendar"]);
      assert.deepEqual(await lago.subscriptions.get(id), created);
      const ids = await lago.subscriptions.list({ external_customer_id: customer }).toArray({ limit: 10 });
      assert.deepEqual(
        ids.map(({ external_id }) => external_id),
        [id],
      );
      const updated = await lago.subscriptions.update(id, { name: "Headquarters" });
      assert.equal(updated.name, "Headquarters");
      const ended = await lago.subscriptions.delete(id);
      assert.equal(ended?.status, "terminated");
      await refused(lago.subscriptions.get(id), 404, "subscription_not_found");
      assert.equal((await lago.subscriptions.get(id, { status: "terminated" })).lago_id, created.lago_id);
    },
  },
];
