import assert from "node:assert/strict";
import type { Behavior, Stage } from "../behavior.ts";
import { refused } from "../refused.ts";
import { newMetric, newPlan } from "./prepare.ts";

/** Creates a plan with the charge `calls`, and returns its code. */
async function planWithCharge(stage: Stage): Promise<string> {
  const { lago_id: metric } = await newMetric(stage);
  const { code } = await newPlan(stage, {
    charges: [{ billable_metric_id: metric, code: "calls", charge_model: "standard", properties: { amount: "0.10" } }],
  });
  return code;
}

/** The behavior of the filters of plan charges. */
export const planChargeFilters: readonly Behavior[] = [
  {
    title: "A filter of a charge is created, found, listed, updated and deleted.",
    evidence: [
      "1.51.0 POST /plans/{code}/charges/{charge_code}/filters 200",
      "1.51.0 GET /plans/{code}/charges/{charge_code}/filters/{filter_id} 200",
      "1.51.0 GET /plans/{code}/charges/{charge_code}/filters 200",
      "1.51.0 PUT /plans/{code}/charges/{charge_code}/filters/{filter_id} 200",
      "1.51.0 DELETE /plans/{code}/charges/{charge_code}/filters/{filter_id} 200",
      "1.51.0 GET /plans/{code}/charges/{charge_code}/filters/{filter_id} 404",
    ],
    creates: ["a billable metric", "a plan"],
    async run(stage) {
      const { filters } = stage.lago.plans.charges;
      const plan = await planWithCharge(stage);

      const created = await filters.create(plan, "calls", {
        invoice_display_name: "Europe",
        values: { region: ["eu"] },
        properties: { amount: "0.20" },
      });
      const { lago_id: id } = created;
      const updated = await filters.update(plan, "calls", id, { properties: { amount: "0.30" } });

      assert.deepEqual([created.charge_code, created.values], ["calls", { region: ["eu"] }]);
      assert.deepEqual(updated, { ...created, properties: { amount: "0.30" } });
      assert.deepEqual(await filters.get(plan, "calls", id), updated);
      assert.deepEqual(await filters.list(plan, "calls").toArray({ limit: 10 }), [updated]);
      assert.deepEqual(await filters.delete(plan, "calls", id), { ...updated, values: {} });
      await refused(filters.get(plan, "calls", id), 404, "charge_filter_not_found");
    },
  },
  {
    title: "A filter needs values, and its plan and its charge must exist.",
    evidence: [
      "1.51.0 POST /plans/{code}/charges/{charge_code}/filters 422",
      "1.51.0 POST /plans/{code}/charges/{charge_code}/filters 404",
    ],
    creates: ["a billable metric", "a plan"],
    async run(stage) {
      const { filters } = stage.lago.plans.charges;
      const plan = await planWithCharge(stage);
      const filter = { values: { region: ["eu"] }, properties: { amount: "0.20" } };

      const withoutValues = filters.create(plan, "calls", { ...filter, values: {} });

      await refused(withoutValues, 422, { values: ["value_is_mandatory"] });
      await refused(filters.create(plan, "missing", filter), 404, "charge_not_found");
      await refused(filters.create(stage.unique("plan"), "calls", filter), 404, "plan_not_found");
    },
  },
];
