import assert from "node:assert/strict";
import type { Behavior } from "../behavior.ts";
import { refused } from "../refused.ts";
import { newAddOn, newPlan } from "./prepare.ts";

/** The behavior of the fixed charges of plans. */
export const planFixedCharges: readonly Behavior[] = [
  {
    title: "A fixed charge of a plan is created, found, listed, updated and deleted.",
    evidence: [
      "1.51.0 POST /plans/{code}/fixed_charges 200",
      "1.51.0 GET /plans/{code}/fixed_charges/{fixed_charge_code} 200",
      "1.51.0 GET /plans/{code}/fixed_charges 200",
      "1.51.0 PUT /plans/{code}/fixed_charges/{fixed_charge_code} 200",
      "1.51.0 DELETE /plans/{code}/fixed_charges/{fixed_charge_code} 200",
      "1.51.0 GET /plans/{code}/fixed_charges/{fixed_charge_code} 404",
    ],
    creates: ["an add-on", "a plan"],
    async run(stage) {
      const { fixedCharges } = stage.lago.plans;
      const [addOn, { code: plan }] = [await newAddOn(stage), await newPlan(stage)];
      const properties = { amount: "10" };

      const created = await fixedCharges.create(plan, {
        add_on_code: addOn.code,
        code: "seats",
        charge_model: "standard",
        units: 3,
        properties,
      });
      const updated = await fixedCharges.update(plan, "seats", { charge_model: "standard", units: "2.5", properties });

      assert.partialDeepStrictEqual(created, {
        lago_add_on_id: addOn.lago_id,
        add_on_code: addOn.code,
        code: "seats",
        units: "3.0",
        properties,
      });
      assert.deepEqual(updated, { ...created, units: "2.5" });
      assert.deepEqual(await fixedCharges.get(plan, "seats"), updated);
      assert.deepEqual(await fixedCharges.list(plan).toArray({ limit: 10 }), [updated]);
      assert.deepEqual(await fixedCharges.delete(plan, "seats"), updated);
      await refused(fixedCharges.get(plan, "seats"), 404, "fixed_charge_not_found");
    },
  },
  {
    title: "The plan and the add-on of a fixed charge must exist.",
    evidence: ["1.51.0 POST /plans/{code}/fixed_charges 404", "1.51.0 GET /plans/{code}/fixed_charges 404"],
    creates: ["a plan"],
    async run(stage) {
      const { fixedCharges } = stage.lago.plans;
      const { code: plan } = await newPlan(stage);
      const missing = stage.unique("plan");
      const charge = {
        add_on_code: stage.unique("add_on"),
        code: "seats",
        charge_model: "standard",
        units: 1,
        properties: { amount: "10" },
      } as const;

      await refused(fixedCharges.create(plan, charge), 404, "add_on_not_found");
      await refused(fixedCharges.create(missing, charge), 404, "plan_not_found");
      await refused(fixedCharges.list(missing).toArray({ limit: 10 }), 404, "plan_not_found");
    },
  },
  {
    title: "A fixed charge that is added to a plan needs a code.",
    evidence: ["app/models/fixed_charge.rb:38"],
    creates: ["an add-on", "a plan"],
    async run(stage) {
      const [addOn, { code: plan }] = [await newAddOn(stage), await newPlan(stage)];
      const fixedCharge = { add_on_id: addOn.lago_id, charge_model: "standard", properties: { amount: "1" } };

      const { status, body } = await stage.send("POST", `/plans/${plan}/fixed_charges`, { fixed_charge: fixedCharge });

      assert.equal(status, 422);
      assert.partialDeepStrictEqual(body, { error_details: { code: ["value_is_mandatory"] } });
    },
  },
];
