import assert from "node:assert/strict";
import type { Behavior } from "../behavior.ts";
import { refused } from "../refused.ts";
import { createPlan, inDays, subscribe } from "./subscribe.ts";

function invalid(codes: object): object {
  return { status: 422, body: { error_details: codes } };
}

/** How the plan and the fields of a subscription change, and how it ends. */
export const change: readonly Behavior[] = [
  {
    title: "A subscription that has begun takes no activation rules.",
    evidence: ["1.51.0 PUT /subscriptions/{external_id} 422"],
    creates: ["a customer", "a plan", "a subscription"],
    async run(stage) {
      const { subscription } = await subscribe(stage);

      const updated = stage.lago.subscriptions.update(subscription, { activation_rules: [{ type: "payment" }] });

      await refused(updated, 422, { activation_rules: ["subscription_not_pending"] });
    },
  },
  {
    title: "A plan that costs as much or more per year replaces a subscription immediately.",
    evidence: [
      "app/services/subscriptions/create_service.rb:118-123@20277d9d06",
      "app/services/subscriptions/plan_upgrade_service.rb:29-39@20277d9d06",
    ],
    creates: ["a customer", "two plans", "two subscriptions"],
    async run(stage) {
      const { lago } = stage;
      const { customer, plan, subscription } = await subscribe(stage);
      const before = await lago.subscriptions.get(subscription);
      const quarterly = await createPlan(stage, { interval: "quarterly", amount_cents: 3000 });

      const after = await lago.subscriptions.create({
        external_customer_id: customer,
        plan_code: quarterly,
        external_id: subscription,
      });

      assert.notEqual(after.lago_id, before.lago_id);
      assert.deepEqual(
        [after.status, after.plan_code, after.previous_plan_code, after.subscription_at],
        ["active", quarterly, plan, before.subscription_at],
      );
      const ended = await lago.subscriptions.get(subscription, { status: "terminated" });
      assert.deepEqual(
        [ended.lago_id, ended.next_plan_code, ended.downgrade_plan_date],
        [before.lago_id, quarterly, null],
      );
    },
  },
  {
    title: "A plan that costs less per year waits for the end of the period, and a further request replaces it.",
    evidence: [
      "1.51.0 POST /subscriptions 200",
      "app/services/subscriptions/plan_downgrade_service.rb:30-34@20277d9d06",
    ],
    creates: ["a customer", "three plans", "a subscription"],
    async run(stage) {
      const { lago } = stage;
      const { customer, plan, subscription } = await subscribe(stage);
      const [cheap, cheaper] = [
        await createPlan(stage, { amount_cents: 10 }),
        await createPlan(stage, { amount_cents: 5 }),
      ];
      const request = { external_customer_id: customer, external_id: subscription };

      const current = await lago.subscriptions.create({ ...request, plan_code: cheap });
      const changed = await lago.subscriptions.create({ ...request, plan_code: cheaper });

      assert.deepEqual([current.status, current.plan_code, current.next_plan_code], ["active", plan, cheap]);
      const end = new Date(current.current_billing_period_ending_at ?? "");
      assert.equal(current.downgrade_plan_date, new Date(end.getTime() + 1000).toISOString().slice(0, 10));
      assert.deepEqual([changed.lago_id, changed.next_plan_code], [current.lago_id, cheaper]);
      const pending = await lago.subscriptions.get(subscription, { status: "pending" });
      assert.deepEqual([pending.plan_code, pending.previous_plan_code], [cheaper, plan]);
      const canceled = await lago.subscriptions.delete(subscription, { status: "pending" });
      assert.equal(canceled?.status, "canceled");
      const { next_plan_code: next } = await lago.subscriptions.get(subscription);
      assert.equal(next, null);
    },
  },
  {
    title: "The same plan again changes nothing.",
    evidence: ["app/services/subscriptions/create_service.rb:111-116@20277d9d06"],
    creates: ["a customer", "a plan", "a subscription"],
    async run(stage) {
      const { lago } = stage;
      const { customer, plan, subscription } = await subscribe(stage);
      const before = await lago.subscriptions.get(subscription);

      const again = await lago.subscriptions.create({
        external_customer_id: customer,
        plan_code: plan,
        external_id: subscription,
        name: "Headquarters",
      });

      assert.deepEqual(again, before);
    },
  },
  {
    title: "An update changes only what the request contains, and null removes the end.",
    evidence: [
      "app/services/subscriptions/update_service.rb:55-58@20277d9d06",
      "app/services/subscriptions/update_service.rb:59",
    ],
    creates: ["a customer", "a plan", "a subscription"],
    async run(stage) {
      const { lago, unique } = stage;
      const { subscription } = await subscribe(stage);
      await lago.subscriptions.update(subscription, { ending_at: inDays(90), name: "Headquarters" });

      const updated = await lago.subscriptions.update(subscription, { ending_at: null });

      assert.deepEqual([updated.name, updated.ending_at], ["Headquarters", null]);
      const past = lago.subscriptions.update(subscription, { ending_at: inDays(-1) });
      await refused(past, 422, { ending_at: ["invalid_date"] });
      await refused(lago.subscriptions.update(unique("none"), { name: "" }), 404, "subscription_not_found");
    },
  },
  {
    title: "The end of a subscription that is paid in advance is credited by default.",
    evidence: [
      "1.51.0 DELETE /subscriptions/{external_id} 200",
      "app/services/subscriptions/terminate_service.rb:12-13@20277d9d06",
    ],
    creates: ["a customer", "two plans", "two subscriptions"],
    async run(stage) {
      const { lago } = stage;
      const inAdvance = await subscribe(stage, { pay_in_advance: true });
      const inArrears = await subscribe(stage);

      const first = await lago.subscriptions.delete(inAdvance.subscription, { on_termination_invoice: "skip" });
      const second = await lago.subscriptions.delete(inArrears.subscription);

      assert.deepEqual([first?.on_termination_credit_note, first?.on_termination_invoice], ["credit", "skip"]);
      assert.deepEqual([second?.on_termination_credit_note, second?.on_termination_invoice], [null, "generate"]);
      assert.equal(second?.terminated_at, second?.current_billing_period_ending_at);
    },
  },
  {
    title: "Unknown ways to end a subscription are refused.",
    evidence: ["1.51.0 DELETE /subscriptions/{external_id} 422", "1.51.0 DELETE /subscriptions/{external_id} 404"],
    creates: ["a customer", "a plan", "a subscription"],
    async run(stage) {
      const { lago, send, unique } = stage;
      const { subscription } = await subscribe(stage, { pay_in_advance: true });

      const note = await send("DELETE", `/subscriptions/${subscription}?on_termination_credit_note=none`);
      const invoice = await send("DELETE", `/subscriptions/${subscription}?on_termination_invoice=none`);

      assert.partialDeepStrictEqual(note, invalid({ on_termination_credit_note: ["invalid_value"] }));
      assert.partialDeepStrictEqual(invoice, invalid({ on_termination_invoice: ["invalid_value"] }));
      assert.equal((await lago.subscriptions.get(subscription)).status, "active");
      await refused(lago.subscriptions.delete(unique("none")), 404, "subscription_not_found");
    },
  },
  {
    title: "Lists contain only active subscriptions, unless the request names statuses.",
    evidence: ["1.51.0 GET /customers/{external_customer_id}/subscriptions 200", "1.51.0 GET /subscriptions 200"],
    creates: ["a customer", "a plan", "two subscriptions"],
    async run(stage) {
      const { lago, unique } = stage;
      const { customer, plan, subscription } = await subscribe(stage);
      const other = unique("subscription");
      await lago.subscriptions.create({ external_customer_id: customer, plan_code: plan, external_id: other });
      await lago.subscriptions.delete(subscription);

      const active = await lago.customers.subscriptions.list(customer).toArray();
      const all = await lago.subscriptions
        .list({ external_customer_id: customer, status: ["active", "terminated"] })
        .toArray();

      assert.deepEqual(
        active.map(({ external_id }) => external_id),
        [other],
      );
      assert.deepEqual(new Set(all.map(({ external_id }) => external_id)), new Set([subscription, other]));
    },
  },
];
