import assert from "node:assert/strict";
import type { Behavior } from "../behavior.ts";
import { refused } from "../refused.ts";
import { newSubscription } from "./prepare.ts";

/** The behavior of the fixed charges of subscriptions. */
export const subscriptionFixedCharges: readonly Behavior[] = [
  {
    title: "A subscription has the fixed charges of its plan until it overrides one.",
    evidence: [
      "1.51.0 GET /subscriptions/{external_id}/fixed_charges 200",
      "1.51.0 GET /subscriptions/{external_id}/fixed_charges/{fixed_charge_code} 200",
      "1.51.0 PUT /subscriptions/{external_id}/fixed_charges/{fixed_charge_code} 200",
    ],
    creates: ["a billable metric", "an add-on", "a plan", "a customer", "a subscription"],
    needsLicense: true,
    async run(stage) {
      const { fixedCharges } = stage.lago.subscriptions;
      const { id, plan } = await newSubscription(stage);
      assert.deepEqual(await fixedCharges.list(id).toArray({ limit: 10 }), plan.fixed_charges);

      const overridden = await fixedCharges.override(id, "seats", { units: "15", invoice_display_name: "Seats" });

      assert.partialDeepStrictEqual(overridden, {
        code: "seats",
        lago_parent_id: plan.fixed_charges[0]?.lago_id,
        invoice_display_name: "Seats",
        units: "15.0",
      });
      assert.deepEqual(await fixedCharges.get(id, "seats"), overridden);
      assert.deepEqual((await stage.lago.plans.get(plan.code)).fixed_charges, plan.fixed_charges);
    },
  },
  {
    title: "The fixed charge of a subscription must exist.",
    evidence: [
      "1.51.0 GET /subscriptions/{external_id}/fixed_charges 404",
      "1.51.0 PUT /subscriptions/{external_id}/fixed_charges/{fixed_charge_code} 404",
    ],
    creates: ["a billable metric", "an add-on", "a plan", "a customer", "a subscription"],
    async run(stage) {
      const { fixedCharges } = stage.lago.subscriptions;
      const { id } = await newSubscription(stage);

      await refused(fixedCharges.list("missing").toArray({ limit: 10 }), 404, "subscription_not_found");
      await refused(fixedCharges.get(id, "missing"), 404, "fixed_charge_not_found");
      await refused(fixedCharges.override(id, "missing", { units: "1" }), 404, "fixed_charge_not_found");
    },
  },
  {
    title: "Units alone belong to the subscription, which keeps its plan.",
    evidence: ["app/services/subscriptions/update_or_override_fixed_charge_service.rb:41-45@20277d9d06"],
    creates: ["a billable metric", "an add-on", "a plan", "a customer", "a subscription"],
    needsLicense: true,
    async run(stage) {
      const { fixedCharges } = stage.lago.subscriptions;
      const { id, plan } = await newSubscription(stage);
      const [own] = plan.fixed_charges;

      const overridden = await fixedCharges.override(id, "seats", { units: "7" });

      assert.deepEqual(overridden, { ...own, units: "7.0" });
      assert.deepEqual(await fixedCharges.get(id, "seats"), overridden);
      assert.equal((await stage.lago.subscriptions.get(id)).plan?.parent_id, null);
    },
  },
];
