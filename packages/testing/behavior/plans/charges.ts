import assert from "node:assert/strict";
import type { Behavior } from "../behavior.ts";
import { refused } from "../refused.ts";
import { newMetric, newPlan } from "./prepare.ts";

/** The behavior of the charges of plans. */
export const planCharges: readonly Behavior[] = [
  {
    title: "A charge of a plan is created, found, listed, updated and deleted.",
    evidence: [
      "1.51.0 POST /plans/{code}/charges 200",
      "1.51.0 GET /plans/{code}/charges/{charge_code} 200",
      "1.51.0 GET /plans/{code}/charges 200",
      "1.51.0 PUT /plans/{code}/charges/{charge_code} 200",
      "1.51.0 DELETE /plans/{code}/charges/{charge_code} 200",
      "1.51.0 GET /plans/{code}/charges/{charge_code} 404",
    ],
    creates: ["a billable metric", "a plan"],
    async run(stage) {
      const { charges } = stage.lago.plans;
      const [{ lago_id: metric, code: metricCode }, { code: plan }] = [await newMetric(stage), await newPlan(stage)];
      const properties = { amount: "0.10" };

      const created = await charges.create(plan, {
        billable_metric_id: metric,
        code: "calls",
        charge_model: "standard",
        properties,
      });
      const updated = await charges.update(plan, "calls", { charge_model: "standard", properties: { amount: "0.20" } });

      assert.partialDeepStrictEqual(created, { code: "calls", billable_metric_code: metricCode, properties });
      assert.deepEqual(updated, { ...created, properties: { amount: "0.20" } });
      assert.deepEqual(await charges.get(plan, "calls"), updated);
      assert.deepEqual(await charges.list(plan).toArray({ limit: 10 }), [updated]);
      assert.deepEqual(await charges.delete(plan, "calls"), updated);
      await refused(charges.get(plan, "calls"), 404, "charge_not_found");
    },
  },
  {
    title: "The plan and the metric of a charge must exist.",
    evidence: ["1.51.0 POST /plans/{code}/charges 404", "1.51.0 GET /plans/{code}/charges 404"],
    creates: ["a plan"],
    async run(stage) {
      const { charges } = stage.lago.plans;
      const { code: plan } = await newPlan(stage);
      const missing = stage.unique("plan");
      const charge = {
        billable_metric_id: "3f6d2c10-5b7e-4a91-8c04-000000000000",
        code: "calls",
        charge_model: "standard",
        properties: { amount: "1" },
      } as const;

      await refused(charges.create(plan, charge), 404, "billable_metric_not_found");
      await refused(charges.create(missing, charge), 404, "plan_not_found");
      await refused(charges.list(missing).toArray({ limit: 10 }), 404, "plan_not_found");
    },
  },
  {
    title: "A charge that is added to a plan needs a code.",
    evidence: ["app/services/charges/create_service.rb:23", "app/models/charge.rb:50"],
    creates: ["a billable metric", "a plan"],
    async run(stage) {
      const [{ lago_id: metric }, { code: plan }] = [await newMetric(stage), await newPlan(stage)];
      const charge = { billable_metric_id: metric, charge_model: "standard", properties: { amount: "1" } };

      const { status, body } = await stage.send("POST", `/plans/${plan}/charges`, { charge });

      assert.equal(status, 422);
      assert.partialDeepStrictEqual(body, { error_details: { code: ["value_is_mandatory"] } });
    },
  },
  {
    title: "A charge without a price costs nothing.",
    evidence: ["app/services/charge_models/build_default_properties_service.rb:12-22"],
    creates: ["a billable metric", "a plan"],
    async run(stage) {
      const { lago_id: metric } = await newMetric(stage);
      const models = ["graduated", "package", "percentage", "standard", "volume"] as const;

      const { charges } = await newPlan(stage, {
        charges: models.map((model) => ({ billable_metric_id: metric, code: model, charge_model: model })),
      });

      const range = { from_value: 0, to_value: null, per_unit_amount: "0", flat_amount: "0" };
      const properties = Object.fromEntries(charges.map((charge) => [charge.code, charge.properties]));
      assert.deepEqual(properties, {
        graduated: { graduated_ranges: [range] },
        package: { amount: "0", free_units: 0, package_size: 1 },
        percentage: { rate: "0" },
        standard: { amount: "0" },
        volume: { volume_ranges: [range] },
      });
    },
  },
  {
    title: "A charge keeps only the properties of its model, and the keys of its groups.",
    evidence: ["app/services/charge_models/filter_properties/base_service.rb:53-71"],
    creates: ["a billable metric", "a plan"],
    async run(stage) {
      const [{ lago_id: metric }, { code: plan }] = [await newMetric(stage), await newPlan(stage)];
      const properties = { amount: "1", rate: "2", free_units: 3, pricing_group_keys: ["region"] };
      const charge = { billable_metric_id: metric, code: "calls", charge_model: "standard", properties };

      await stage.send("POST", `/plans/${plan}/charges`, { charge });

      const stored = await stage.lago.plans.charges.get(plan, "calls");
      assert.deepEqual(stored.properties, { amount: "1", pricing_group_keys: ["region"] });
    },
  },
  {
    title: "The price of a charge must be complete.",
    evidence: [
      "app/services/charges/validators/package_service.rb:10-44",
      "app/services/charges/validators/percentage_service.rb:32-36",
      "app/services/charges/validators/volume_service.rb:9-11",
    ],
    creates: ["a billable metric", "a plan"],
    async run(stage) {
      const [{ lago_id: metric }, { code: plan }] = [await newMetric(stage), await newPlan(stage)];
      const errorsOf = async (model: string, properties: object): Promise<unknown> => {
        const charge = { billable_metric_id: metric, code: model, charge_model: model, properties };
        const { body } = await stage.send("POST", `/plans/${plan}/charges`, { charge });
        return Reflect.get(Object(body), "error_details");
      };

      assert.deepEqual(await errorsOf("package", { amount: 1, free_units: 0, package_size: 0 }), {
        properties: ["invalid_amount", "invalid_package_size"],
      });
      assert.deepEqual(await errorsOf("percentage", { fixed_amount: "1" }), { properties: ["invalid_rate"] });
      assert.deepEqual(await errorsOf("volume", { amount: "1" }), { properties: ["missing_volume_ranges"] });
    },
  },
  {
    title: "An update of a charge resets the price and the name that it omits, but not the filters.",
    evidence: ["app/services/charges/update_service.rb:27-42", "1.51.0 PUT /plans/{code}/charges/{charge_code} 200"],
    creates: ["a billable metric", "a plan"],
    async run(stage) {
      const { charges } = stage.lago.plans;
      const [{ lago_id: metric }, { code: plan }] = [await newMetric(stage), await newPlan(stage)];
      const created = await charges.create(plan, {
        billable_metric_id: metric,
        code: "calls",
        invoice_display_name: "API calls",
        charge_model: "standard",
        properties: { amount: "0.10" },
        filters: [{ values: { region: ["eu"] }, properties: { amount: "0.20" } }],
      });

      const updated = await charges.update(plan, "calls", { charge_model: "standard" });

      assert.deepEqual(updated, { ...created, invoice_display_name: null, properties: { amount: "0" } });
    },
  },
];
