import assert from "node:assert/strict";
import type { Behavior } from "../behavior.ts";
import { prepare } from "./subscribe.ts";
import { refused } from "../refused.ts";

/** How subscriptions are created, found, changed and ended. */
export const lifecycle: readonly Behavior[] = [
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
