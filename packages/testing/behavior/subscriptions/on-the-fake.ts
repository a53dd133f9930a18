import assert from "node:assert/strict";
import type { FakeBehavior } from "../behavior.ts";
import type { FakeLago } from "../../src/index.ts";
import { createPlan, prepare, subscribe } from "./subscribe.ts";

/** What happens to subscriptions later, and their webhooks. */
export const onTheFake: readonly FakeBehavior[] = [
  {
    title: "A pending subscription starts on its first day in the timezone of the customer.",
    evidence: [
      "app/services/subscriptions/activate_all_pending_service.rb:15-26@20277d9d06",
      "1.51.0 webhook subscription.started",
    ],
    async run(stage) {
      const { fake, lago } = stage;
      const { customer, plan } = await prepare(stage);
      await lago.customers.create({ external_id: customer, timezone: "Asia/Tokyo" });
      const first = new Date(Date.now() + 10 * day).toISOString();
      const { subscription_at: beginning } = await lago.subscriptions.create({
        external_customer_id: customer,
        plan_code: plan,
        external_id: "later",
        subscription_at: first,
      });

      fake.advance({ days: 10 }, { invoices: false });

      const started = await lago.subscriptions.get("later");
      assert.match(started.started_at ?? "", /T15:00:00.000Z$/);
      assert.equal(started.subscription_at, beginning);
      assert.deepEqual(typesOf(fake), ["subscription.started"]);
    },
  },
  {
    title: "A cheaper plan replaces a subscription on the day after its period.",
    evidence: ["app/services/subscriptions/activate_service.rb:94-101@20277d9d06"],
    async run(stage) {
      const { fake, lago } = stage;
      const { customer, plan, subscription } = await subscribe(stage);
      const cheap = await createPlan(stage, { amount_cents: 10 });
      const { downgrade_plan_date: date } = await lago.subscriptions.create({
        external_customer_id: customer,
        plan_code: cheap,
        external_id: subscription,
      });

      fake.advance({ days: 32 }, { invoices: false });

      const started = await lago.subscriptions.get(subscription);
      assert.deepEqual([started.plan_code, started.previous_plan_code], [cheap, plan]);
      assert.equal(started.started_at, `${date}T00:10:00.000Z`);
      const ended = await lago.subscriptions.get(subscription, { status: "terminated" });
      assert.equal(ended.terminated_at, `${date}T00:10:00Z`);
      assert.deepEqual(typesOf(fake), [
        "subscription.started",
        "subscription.updated",
        "subscription.terminated",
        "subscription.started",
      ]);
    },
  },
  {
    title: "A subscription ends on the day of its end, after alerts 45 and 15 days before.",
    evidence: [
      "app/jobs/clock/terminate_ended_subscriptions_job.rb:7-14@20277d9d06",
      "app/jobs/clock/subscriptions_to_be_terminated_job.rb:37-38@20277d9d06",
      "1.51.0 webhook subscription.termination_alert",
    ],
    async run(stage) {
      const { fake, lago } = stage;
      const { subscription } = await subscribe(stage);
      const end = new Date(Date.now() + 50 * day).toISOString();
      await lago.subscriptions.update(subscription, { ending_at: end });

      fake.advance({ days: 51 }, { invoices: false });

      const ended = await lago.subscriptions.get(subscription, { status: "terminated" });
      assert.equal(ended.terminated_at, `${end.slice(0, 10)}T00:05:00Z`);
      assert.deepEqual(typesOf(fake), [
        "subscription.started",
        "subscription.updated",
        "subscription.termination_alert",
        "subscription.termination_alert",
        "subscription.terminated",
      ]);
    },
  },
  {
    title: "A trial ends after its days, counted from the first start.",
    evidence: [
      "app/services/subscriptions/free_trial_billing_service.rb:29-31@20277d9d06",
      "1.51.0 webhook subscription.trial_ended",
    ],
    async run(stage) {
      const { fake, lago } = stage;
      const { subscription } = await subscribe(stage, { trial_period: 7 });
      const { started_at: started } = await lago.subscriptions.get(subscription);

      fake.advance({ days: 8 }, { invoices: false });

      const { trial_ended_at: ended } = await lago.subscriptions.get(subscription);
      const expected = new Date(Date.parse(started ?? "") + 7 * day).toISOString();
      assert.equal(ended?.slice(0, 19), expected.slice(0, 19));
      assert.deepEqual(typesOf(fake), ["subscription.started", "subscription.trial_ended"]);
    },
  },
  {
    title: "Usage that crosses thresholds of an alert triggers it.",
    evidence: ["1.51.0 webhook alert.triggered", "app/services/usage_monitoring/create_alert_service.rb:94@20277d9d06"],
    async run(stage) {
      const { fake, lago } = stage;
      const { customer, plan } = await prepare(stage);
      await lago.billableMetrics.create({ name: "Calls", code: "calls", aggregation_type: "count_agg" });
      const { lago_id: metric } = await lago.billableMetrics.get("calls");
      await lago.plans.charges.create(plan, {
        billable_metric_id: metric,
        code: "calls",
        charge_model: "standard",
        properties: { amount: "1" },
      });
      await lago.subscriptions.create({ external_customer_id: customer, plan_code: plan, external_id: "acme" });
      await lago.subscriptions.alerts.create("acme", {
        alert_type: "current_usage_amount",
        code: "usage",
        thresholds: [
          { code: "warning", value: "100" },
          { code: "more", value: "100", recurring: true },
        ],
      });
      const event = { external_subscription_id: "acme", code: "calls" };
      await lago.events.sendAll([1, 2, 3].map((number) => ({ ...event, transaction_id: `call-${number}` })));

      fake.advance({ minutes: 2 });

      const triggered = fake.webhooks.flatMap(({ payload }) =>
        payload.webhook_type === "alert.triggered" ? [payload.triggered_alert] : [],
      );
      assert.deepEqual(
        triggered.map(({ current_value: value, crossed_thresholds: crossed }) => [value, crossed]),
        [
          [
            "300.0",
            [
              { code: "warning", value: "100.0", recurring: false },
              { code: "more", value: "200.0", recurring: true },
              { code: "more", value: "300.0", recurring: true },
            ],
          ],
        ],
      );
      assert.equal((await lago.subscriptions.alerts.get("acme", "usage")).previous_value, "300.0");
    },
  },
  {
    title: "An upgrade sends the end of the old subscription and the start of the new one.",
    evidence: [
      "app/services/subscriptions/plan_upgrade_service.rb:29-39@20277d9d06",
      "1.51.0 webhook subscription.terminated",
    ],
    async run(stage) {
      const { fake, lago } = stage;
      const { customer, subscription } = await subscribe(stage, { pay_in_advance: true });
      const plan = await createPlan(stage, { amount_cents: 5000 });

      await lago.subscriptions.create({ external_customer_id: customer, plan_code: plan, external_id: subscription });

      assert.deepEqual(typesOf(fake), [
        "subscription.started",
        "subscription.updated",
        "subscription.terminated",
        "subscription.started",
      ]);
    },
  },
];

const day = 24 * 60 * 60 * 1000;

function typesOf(fake: FakeLago): string[] {
  return fake.webhooks.map(({ payload }) => payload.webhook_type).filter((type) => type.startsWith("subscription."));
}
