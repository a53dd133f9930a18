import assert from "node:assert/strict";
import type { Behavior } from "../behavior.ts";
import { refused } from "../refused.ts";
import { newSubscription } from "./prepare.ts";

/** The behavior of the charges of subscriptions. */
export const subscriptionCharges: readonly Behavior[] = [
  {
    title: "A subscription has the charges of its plan until it overrides one. The plan keeps its own.",
    evidence: [
      "1.51.0 GET /subscriptions/{external_id}/charges 200",
      "1.51.0 GET /subscriptions/{external_id}/charges/{charge_code} 200",
      "1.51.0 PUT /subscriptions/{external_id}/charges/{charge_code} 200",
    ],
    creates: ["a billable metric", "an add-on", "a plan", "a customer", "a subscription"],
    needsLicense: true,
    async run(stage) {
      const { charges } = stage.lago.subscriptions;
      const { id, plan } = await newSubscription(stage);
      const [own] = plan.charges;
      assert.deepEqual(await charges.list(id).toArray({ limit: 10 }), plan.charges);

      const overridden = await charges.override(id, "calls", {
        properties: { amount: "0.05" },
        min_amount_cents: 500,
        invoice_display_name: "Calls",
      });

      assert.partialDeepStrictEqual(overridden, {
        code: "calls",
        lago_parent_id: own?.lago_id,
        min_amount_cents: 500,
        properties: { amount: "0.05" },
      });
      assert.notEqual(overridden.lago_id, own?.lago_id);
      assert.deepEqual(await charges.get(id, "calls"), overridden);
      assert.deepEqual((await stage.lago.plans.get(plan.code)).charges, plan.charges);
      const subscription = await stage.lago.subscriptions.get(id);
      assert.deepEqual([subscription.plan_code, subscription.plan?.parent_id], [plan.code, plan.lago_id]);
      const again = await charges.override(id, "calls", { min_amount_cents: 700 });
      assert.deepEqual(again, { ...overridden, min_amount_cents: 700 });
    },
  },
  {
    title: "A subscription overrides the filters of a charge.",
    evidence: [
      "1.51.0 GET /subscriptions/{external_id}/charges/{charge_code}/filters 200",
      "1.51.0 GET /subscriptions/{external_id}/charges/{charge_code}/filters/{filter_id} 200",
      "1.51.0 POST /subscriptions/{external_id}/charges/{charge_code}/filters 200",
      "1.51.0 PUT /subscriptions/{external_id}/charges/{charge_code}/filters/{filter_id} 200",
      "1.51.0 DELETE /subscriptions/{external_id}/charges/{charge_code}/filters/{filter_id} 200",
    ],
    creates: ["a billable metric", "an add-on", "a plan", "a customer", "a subscription"],
    needsLicense: true,
    async run(stage) {
      const { filters } = stage.lago.subscriptions.charges;
      const { id, plan } = await newSubscription(stage);
      const [ofPlan] = await filters.list(id, "calls").toArray({ limit: 10 });
      assert.deepEqual([ofPlan], plan.charges[0]?.filters);

      const created = await filters.create(id, "calls", { values: { region: ["us"] }, properties: { amount: "0.30" } });
      const updated = await filters.update(id, "calls", created.lago_id, { properties: { amount: "0.40" } });

      assert.deepEqual(updated, { ...created, properties: { amount: "0.40" } });
      assert.deepEqual(await filters.get(id, "calls", created.lago_id), updated);
      const all = await filters.list(id, "calls").toArray({ limit: 10 });
      assert.deepEqual(new Set(all.map(({ values }) => values["region"]?.[0])), new Set(["eu", "us"]));
      assert.equal(
        all.some(({ lago_id }) => lago_id === ofPlan?.lago_id),
        false,
      );
      const deleted = await filters.delete(id, "calls", created.lago_id);
      assert.deepEqual(deleted, updated);
      await refused(filters.get(id, "calls", created.lago_id), 404, "charge_filter_not_found");
      assert.equal((await stage.lago.plans.charges.get(plan.code, "calls")).filters.length, 1);
    },
  },
  {
    title: "The subscription, the charge and the filter must exist, and a filter needs values.",
    evidence: [
      "1.51.0 GET /subscriptions/{external_id}/charges 404",
      "1.51.0 PUT /subscriptions/{external_id}/charges/{charge_code} 404",
      "1.51.0 GET /subscriptions/{external_id}/charges/{charge_code}/filters/{filter_id} 404",
      "1.51.0 POST /subscriptions/{external_id}/charges/{charge_code}/filters 422",
    ],
    creates: ["a billable metric", "an add-on", "a plan", "a customer", "a subscription"],
    needsLicense: true,
    async run(stage) {
      const { charges } = stage.lago.subscriptions;
      const { id } = await newSubscription(stage);
      const unknown = stage.unique("subscription");

      await refused(charges.list(unknown).toArray({ limit: 10 }), 404, "subscription_not_found");
      await refused(charges.override(unknown, "calls", { min_amount_cents: 1 }), 404, "subscription_not_found");
      await refused(charges.override(id, "missing", { min_amount_cents: 1 }), 404, "charge_not_found");
      const filter = charges.filters.get(id, "calls", "3f6d2c10-5b7e-4a91-8c04-000000000000");
      await refused(filter, 404, "charge_filter_not_found");
      const withoutValues = charges.filters.create(id, "calls", { values: {}, properties: { amount: "1" } });
      await refused(withoutValues, 422, { values: ["value_is_mandatory"] });
    },
  },
];
