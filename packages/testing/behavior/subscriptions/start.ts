import assert from "node:assert/strict";
import type { Behavior } from "../behavior.ts";
import { refused } from "../refused.ts";
import { createPlan, inDays, prepare, subscribe } from "./subscribe.ts";

function invalid(codes: object): object {
  return { status: 422, body: { error_details: codes } };
}

/** How a subscription starts, and what refuses it. */
export const start: readonly Behavior[] = [
  {
    title: "A subscription that began in the past is active since then.",
    evidence: ["1.51.0 POST /subscriptions 200", "app/services/subscriptions/create_service.rb:158-168@20277d9d06"],
    creates: ["a customer", "a plan", "a subscription"],
    async run(stage) {
      const { lago, unique } = stage;
      const { customer, plan } = await prepare(stage);

      const created = await lago.subscriptions.create({
        external_customer_id: customer,
        plan_code: plan,
        external_id: unique("subscription"),
        billing_time: "anniversary",
        subscription_at: "2026-01-15T00:00:00Z",
      });

      assert.deepEqual(
        [created.status, created.subscription_at, created.started_at, created.activated_at],
        ["active", "2026-01-15T00:00:00Z", "2026-01-15T00:00:00.000Z", "2026-01-15T00:00:00Z"],
      );
      assert.match(created.current_billing_period_started_at ?? "", /-15T00:00:00Z$/);
      assert.match(created.current_billing_period_ending_at ?? "", /-14T23:59:59Z$/);
    },
  },
  {
    title: "A subscription that begins in the future is pending, and has no period.",
    evidence: ["1.51.0 POST /subscriptions 200", "app/services/subscriptions/create_service.rb:158-168@20277d9d06"],
    creates: ["a customer", "a plan", "a subscription"],
    async run(stage) {
      const { lago, unique, cleanUp } = stage;
      const { customer, plan } = await prepare(stage);
      const id = unique("subscription");
      cleanUp(() => lago.subscriptions.delete(id, { status: "pending" }));

      const created = await lago.subscriptions.create({
        external_customer_id: customer,
        plan_code: plan,
        external_id: id,
        subscription_at: inDays(40),
      });

      assert.deepEqual(
        [created.status, created.started_at, created.current_billing_period_started_at],
        ["pending", null, null],
      );
      await refused(lago.subscriptions.get(id), 404, "subscription_not_found");
      assert.equal((await lago.subscriptions.get(id, { status: "pending" })).lago_id, created.lago_id);
      assert.deepEqual(await lago.subscriptions.list({ external_id: id }).toArray(), []);
      const moved = await lago.subscriptions.update(id, { subscription_at: "2026-01-15T00:00:00Z" });
      assert.deepEqual([moved.status, moved.started_at], ["active", "2026-01-15T00:00:00.000Z"]);
    },
  },
  {
    title: "A subscription creates its customer if it does not exist.",
    evidence: ["1.51.0 POST /subscriptions 200", "app/services/subscriptions/create_service.rb:49-50@20277d9d06"],
    creates: ["a customer", "a plan", "a subscription"],
    async run(stage) {
      const { lago, unique, cleanUp } = stage;
      const plan = await createPlan(stage);
      const customer = unique("customer");
      cleanUp(() => lago.customers.delete(customer));

      await lago.subscriptions.create({ external_customer_id: customer, plan_code: plan, external_id: customer });

      assert.equal((await lago.customers.get(customer)).currency, "EUR");
    },
  },
  {
    title: "A subscription needs a plan that exists, and a customer.",
    evidence: ["1.51.0 POST /subscriptions 404", "1.51.0 POST /subscriptions 422"],
    creates: ["a customer", "a plan"],
    async run(stage) {
      const { send, unique } = stage;
      const { customer, plan } = await prepare(stage);
      const id = unique("subscription");
      const create = (subscription: object): ReturnType<typeof send> =>
        send("POST", "/subscriptions", { subscription });

      const withoutPlan = await create({ external_customer_id: customer, plan_code: unique("plan"), external_id: id });
      const withoutCustomer = await create({ plan_code: plan, external_id: id });
      const withoutId = await create({ external_customer_id: customer, plan_code: plan });

      assert.partialDeepStrictEqual(withoutPlan, { status: 404, body: { code: "plan_not_found" } });
      assert.partialDeepStrictEqual(withoutCustomer, invalid({ external_customer_id: ["value_is_mandatory"] }));
      assert.partialDeepStrictEqual(withoutId, invalid({ external_id: ["value_is_mandatory"] }));
    },
  },
  {
    title: "The dates of a subscription must be dates, and it must end later than today.",
    evidence: ["1.51.0 POST /subscriptions 422", "app/services/subscriptions/validate_service.rb:51-63@20277d9d06"],
    creates: ["a customer", "a plan"],
    async run(stage) {
      const { lago, send, unique } = stage;
      const { customer, plan } = await prepare(stage);
      const subscription = { external_customer_id: customer, plan_code: plan, external_id: unique("subscription") };

      const refusal = await send("POST", "/subscriptions", {
        subscription: { ...subscription, subscription_at: "hello", ending_at: "hello" },
      });

      assert.partialDeepStrictEqual(refusal, {
        status: 422,
        body: { error_details: { subscription_at: ["invalid_date"], ending_at: ["invalid_date"] } },
      });
      const ended = lago.subscriptions.create({ ...subscription, ending_at: inDays(-1) });
      await refused(ended, 422, { ending_at: ["invalid_date"] });
    },
  },
  {
    title: "All plans of a customer have its currency.",
    evidence: [
      "app/services/subscriptions/create_service.rb:52-55@20277d9d06",
      "app/services/customers/update_currency_service.rb:24-38@20277d9d06",
    ],
    creates: ["a customer", "two plans", "a subscription"],
    async run(stage) {
      const { lago, unique } = stage;
      const { customer } = await subscribe(stage);
      const plan = await createPlan(stage, { amount_currency: "USD" });

      const created = lago.subscriptions.create({
        external_customer_id: customer,
        plan_code: plan,
        external_id: unique("subscription"),
      });

      await refused(created, 422, { currency: ["currencies_does_not_match"] });
    },
  },
  {
    title: "Two customers cannot have active subscriptions with the same external ID.",
    evidence: ["app/services/subscriptions/create_service.rb:67-71@20277d9d06"],
    creates: ["two customers", "two plans", "a subscription"],
    async run(stage) {
      const { lago } = stage;
      const { subscription } = await subscribe(stage);
      const { customer, plan } = await prepare(stage);

      const created = lago.subscriptions.create({
        external_customer_id: customer,
        plan_code: plan,
        external_id: subscription,
      });

      await refused(created, 422, { external_id: ["value_already_exist"] });
    },
  },
  {
    title: "A subscription can override its plan, of which it then has a copy.",
    evidence: ["1.51.0 POST /subscriptions 200", "1.51.0 PUT /subscriptions/{external_id} 200"],
    creates: ["a customer", "a plan", "two subscriptions"],
    needsLicense: true,
    async run(stage) {
      const { lago, unique } = stage;
      const { customer, plan, subscription } = await subscribe(stage);
      const { lago_id: parent } = await lago.plans.get(plan);

      const created = await lago.subscriptions.create({
        external_customer_id: customer,
        plan_code: plan,
        external_id: unique("subscription"),
        plan_overrides: { amount_cents: 700 },
      });
      const updated = await lago.subscriptions.update(subscription, { plan_overrides: { amount_cents: 800 } });

      const again = await lago.subscriptions.update(subscription, { plan_overrides: { amount_cents: 900 } });

      assert.deepEqual([again.plan.lago_id, again.plan_amount_cents], [updated.plan.lago_id, 900]);
      assert.deepEqual([created.plan_code, created.plan_amount_cents, created.plan.parent_id], [plan, 700, parent]);
      assert.deepEqual([updated.plan_code, updated.plan_amount_cents, updated.plan.parent_id], [plan, 800, parent]);
      const overridden = await lago.subscriptions.list({ plan_code: plan, overridden: true }).toArray();
      assert.equal(overridden.length, 2);
    },
  },
];
