import assert from "node:assert/strict";
import type { Behavior } from "../behavior.ts";
import { eventually } from "../eventually.ts";
import { subscribe } from "../subscription-plans/prepare.ts";
import { newPlan } from "./prepare.ts";

/** The behavior of plans that have subscriptions. */
export const subscribedPlans: readonly Behavior[] = [
  {
    title: "An update of a plan with subscriptions ignores what would change their billing, except the amount.",
    evidence: ["app/services/plans/update_service.rb:28-43@20277d9d06", "1.51.0 PUT /plans/{code} 200"],
    creates: ["a plan", "a customer", "a subscription"],
    async run(stage) {
      const plan = await newPlan(stage);
      await subscribe(stage, plan.code);

      const updated = await stage.lago.plans.update(plan.code, {
        code: stage.unique("plan"),
        interval: "yearly",
        pay_in_advance: true,
        trial_period: 3,
        amount_cents: 9000,
        description: "For teams.",
      });

      assert.deepEqual(updated, { ...plan, amount_cents: 9000, description: "For teams." });
    },
  },
  {
    title: "The deletion of a plan terminates its subscriptions.",
    evidence: ["1.51.0 DELETE /plans/{code} 200", "app/services/plans/destroy_service.rb:22-24@20277d9d06"],
    creates: ["a plan", "a customer", "a subscription"],
    async run(stage) {
      const { lago } = stage;
      const { code } = await newPlan(stage);
      const id = await subscribe(stage, code);

      await lago.plans.delete(code);

      const terminated = await eventually(
        () => lago.subscriptions.list({ plan_code: code, status: ["terminated"] }).toArray({ limit: 10 }),
        (list) => list.length > 0,
      );
      assert.deepEqual(
        terminated.map(({ external_id }) => external_id),
        [id],
      );
    },
  },
];
