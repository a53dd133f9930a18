import assert from "node:assert/strict";
import type { Behavior } from "../behavior.ts";
import { eventually } from "../eventually.ts";
import { refused } from "../refused.ts";
import { newAddOn, newMetric, newPlan } from "./prepare.ts";

/** The result of a request for a plan that does not exist any more. */
const none = (): undefined => undefined;

/** The behavior of plans. */
export const plans: readonly Behavior[] = [
  {
    title: "A plan is created, found, listed, updated and deleted.",
    evidence: [
      "1.51.0 POST /plans 200",
      "1.51.0 GET /plans/{code} 200",
      "1.51.0 GET /plans 200",
      "1.51.0 PUT /plans/{code} 200",
      "1.51.0 DELETE /plans/{code} 200",
      "1.51.0 GET /plans/{code} 404",
    ],
    creates: ["a plan"],
    async run(stage) {
      const { lago } = stage;
      const created = await newPlan(stage);
      const { code } = created;

      const updated = await lago.plans.update(code, { name: "Business", amount_cents: 7000 });

      assert.deepEqual(updated, { ...created, name: "Business", amount_cents: 7000 });
      assert.deepEqual(await lago.plans.get(code), updated);
      const listed = await lago.plans.list().toArray({ limit: 1000 });
      const { fixed_charges: _fixedCharges, ...summary } = updated;
      assert.deepEqual(
        listed.find((plan) => plan.code === code),
        summary,
      );
      const deleted = await lago.plans.delete(code);
      assert.equal(deleted?.pending_deletion, true);
      await eventually(
        () => lago.plans.get(code).catch(none),
        (plan) => plan === undefined,
      );
      await refused(lago.plans.get(code), 404, "plan_not_found");
    },
  },
  {
    title: "A plan that does not exist cannot be found, updated or deleted.",
    evidence: ["1.51.0 GET /plans/{code} 404", "1.51.0 PUT /plans/{code} 404", "1.51.0 DELETE /plans/{code} 404"],
    creates: [],
    async run({ lago, unique, send }) {
      const code = unique("plan");

      const { status } = await send("DELETE", `/plans/${code}`);

      assert.equal(status, 404);
      await refused(lago.plans.get(code), 404, "plan_not_found");
      await refused(lago.plans.update(code, { name: "Team" }), 404, "plan_not_found");
    },
  },
  {
    title: "Two plans cannot have the same code.",
    evidence: ["1.51.0 PUT /plans/{code} 422"],
    creates: ["two plans"],
    async run(stage) {
      const { code } = await newPlan(stage);
      const other = await newPlan(stage);

      const again = stage.lago.plans.update(other.code, { code });

      await refused(again, 422, { code: ["value_already_exist"] });
    },
  },
  {
    title: "The interval of a plan must be known.",
    evidence: ["1.51.0 POST /plans 422"],
    creates: [],
    async run({ unique, send }) {
      const plan = {
        name: "Team",
        code: unique("plan"),
        interval: "daily",
        amount_cents: 100,
        amount_currency: "EUR",
        pay_in_advance: false,
      };

      const { status, body } = await send("POST", "/plans", { plan });

      assert.equal(status, 422);
      assert.partialDeepStrictEqual(body, {
        code: "validation_errors",
        error_details: { interval: ["value_is_invalid"] },
      });
    },
  },
  {
    title: "The metrics, the add-ons and the taxes of a new plan must exist.",
    evidence: ["1.51.0 POST /plans 404"],
    creates: [],
    async run(stage) {
      const id = "3f6d2c10-5b7e-4a91-8c04-000000000000";
      const charge = { billable_metric_id: id, charge_model: "standard", properties: { amount: "1" } } as const;
      const fixedCharge = { add_on_id: id, charge_model: "standard", properties: { amount: "1" }, units: 1 } as const;

      await refused(newPlan(stage, { charges: [charge] }), 404, "billable_metrics_not_found");
      await refused(newPlan(stage, { fixed_charges: [fixedCharge] }), 404, "add_ons_not_found");
      await refused(newPlan(stage, { tax_codes: [stage.unique("tax")] }), 404, "tax_not_found");
    },
  },
  {
    title: "A new charge without a code gets that of its metric, with a number if it is taken.",
    evidence: ["1.51.0 POST /plans 200", "app/services/plans/create_service.rb:140-146"],
    creates: ["a billable metric", "a plan"],
    async run(stage) {
      const metric = await newMetric(stage);
      const charge = { billable_metric_id: metric.lago_id, charge_model: "standard" } as const;

      const { charges } = await newPlan(stage, { charges: [charge, charge, charge] });

      const codes = new Set(charges.map(({ code }) => code));
      assert.deepEqual(codes, new Set([metric.code, `${metric.code}_2`, `${metric.code}_3`]));
    },
  },
  {
    title:
      "The usage and the fixed charges of a plan can be billed monthly only if it is billed yearly or twice a year.",
    evidence: ["1.51.0 POST /plans 200", "app/services/plans/create_service.rb:31-32@20277d9d06"],
    creates: ["two plans"],
    async run(stage) {
      const monthly = await newPlan(stage, { bill_charges_monthly: true, bill_fixed_charges_monthly: true });

      const yearly = await newPlan(stage, { interval: "yearly", bill_charges_monthly: true });

      assert.deepEqual([monthly.bill_charges_monthly, monthly.bill_fixed_charges_monthly], [null, null]);
      assert.deepEqual([yearly.bill_charges_monthly, yearly.bill_fixed_charges_monthly], [true, false]);
    },
  },
  {
    title: "The minimum commitment of a plan is changed, removed by an empty one, and ignored without a license.",
    evidence: ["1.51.0 POST /plans 200", "1.51.0 request PUT /plans/{code}", "1.51.0 PUT /plans/{code} 200"],
    creates: ["a plan"],
    async run(stage) {
      const { lago, send } = stage;
      const { code, minimum_commitment: commitment } = await newPlan(stage, {
        minimum_commitment: { amount_cents: 1000, invoice_display_name: "Minimum" },
      });
      if (commitment == null) return;

      const updated = await lago.plans.update(code, { minimum_commitment: { amount_cents: 2000 } });
      const removed = await send("PUT", `/plans/${code}`, { plan: { minimum_commitment: {} } });

      assert.partialDeepStrictEqual(commitment, { plan_code: code, amount_cents: 1000, interval: "monthly" });
      const { lago_id, amount_cents: amount, invoice_display_name: name } = updated.minimum_commitment ?? {};
      assert.deepEqual([lago_id, amount, name], [commitment.lago_id, 2000, "Minimum"]);
      assert.equal(removed.status, 200);
      assert.equal((await lago.plans.get(code)).minimum_commitment, undefined);
    },
  },
  {
    title: "The lists of an update replace those of the plan, and an entry without an ID is new.",
    evidence: ["1.51.0 request PUT /plans/{code}", "1.51.0 PUT /plans/{code} 200"],
    creates: ["a billable metric", "an add-on", "a plan"],
    async run(stage) {
      const [metric, addOn] = [await newMetric(stage), await newAddOn(stage)];
      const charge = { billable_metric_id: metric.lago_id, charge_model: "standard" } as const;
      const plan = await newPlan(stage, {
        charges: [
          { ...charge, code: "kept", properties: { amount: "1" } },
          { ...charge, code: "deleted", properties: { amount: "2" } },
        ],
        fixed_charges: [{ add_on_id: addOn.lago_id, charge_model: "standard", code: "seats", units: 2 }],
      });
      const kept = plan.charges.find(({ code }) => code === "kept");

      const { charges, fixed_charges: fixedCharges } = await stage.lago.plans.update(plan.code, {
        charges: [
          { ...charge, id: String(kept?.lago_id), properties: { amount: "3" } },
          { ...charge, code: "new", properties: { amount: "4" } },
        ],
      });

      const prices = charges.map(({ code, properties }) => [code, properties]);
      assert.deepEqual(
        new Map(prices as [string, object][]),
        new Map([
          ["kept", { amount: "3" }],
          ["new", { amount: "4" }],
        ]),
      );
      assert.equal(charges.find(({ code }) => code === "kept")?.lago_id, kept?.lago_id);
      assert.deepEqual(fixedCharges, plan.fixed_charges);
    },
  },
];
