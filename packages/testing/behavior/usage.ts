import type { Lago } from "@lagokit/client";
import assert from "node:assert/strict";
import type { Behavior, Stage } from "./behavior.ts";
import { refused } from "./refused.ts";

type PlanInput = Parameters<Lago["plans"]["create"]>[0];
type ChargeInput = NonNullable<PlanInput["charges"]>[number];
type MetricInput = Partial<Parameters<Lago["billableMetrics"]["create"]>[0]>;

interface Prepared {
  readonly customer: string;
  readonly subscription: string;
  readonly metric: string;
  /** Sends events with these properties. */
  readonly use: (...properties: Record<string, unknown>[]) => Promise<void>;
}

/** Creates a customer with a subscription to a plan with charges for one metric. */
async function prepare(
  { lago, unique, cleanUp }: Stage,
  metric: MetricInput,
  charges: readonly Record<string, unknown>[],
): Promise<Prepared> {
  const [customer, subscription] = [unique("customer"), unique("subscription")];
  const [code, plan] = [unique("metric"), unique("plan")];
  cleanUp(() => lago.billableMetrics.delete(code));
  cleanUp(() => lago.plans.delete(plan));
  cleanUp(() => lago.customers.delete(customer));
  const created = await lago.billableMetrics.create({
    name: "Requests",
    code,
    aggregation_type: "count_agg",
    ...metric,
  });
  // As: tests give the properties of each charge model in the form of JSON.
  const all = charges.map((charge) => ({
    billable_metric_id: created.lago_id,
    code: unique("charge"),
    ...charge,
  })) as unknown as ChargeInput[];
  await lago.plans.create({ ...planOf(plan), charges: all });
  await lago.customers.create({ external_id: customer });
  await lago.subscriptions.create({ external_customer_id: customer, plan_code: plan, external_id: subscription });
  const use = async (...properties: Record<string, unknown>[]): Promise<void> => {
    for (const each of properties)
      await lago.events.send({
        code,
        external_subscription_id: subscription,
        transaction_id: unique("transaction"),
        properties: each,
      });
  };
  return { customer, subscription, metric: code, use };
}

function planOf(code: string): PlanInput {
  return { name: "Team", code, interval: "monthly", amount_cents: 0, amount_currency: "EUR", pay_in_advance: false };
}

/** The behavior of usage. */
export const usage: readonly Behavior[] = [
  {
    title: "The current usage adds events up and prices them.",
    evidence: ["1.51.0 GET /customers/{external_customer_id}/current_usage 200", "1.51.0 POST /plans 200"],
    creates: ["a customer", "a metric", "a plan", "a subscription", "events"],
    async run(stage) {
      const graduated_ranges = [
        { from_value: 0, to_value: 2, flat_amount: "0", per_unit_amount: "0" },
        { from_value: 3, to_value: null, flat_amount: "1", per_unit_amount: "0.01" },
      ];
      const charge = { charge_model: "graduated", properties: { graduated_ranges } };
      const { customer, subscription, metric, use } = await prepare(stage, {}, [charge]);
      await use({}, {}, {}, {});

      const found = await stage.lago.customers.currentUsage(customer, { external_subscription_id: subscription });

      assert.equal(found.amount_cents, 102);
      assert.equal(found.total_amount_cents, found.amount_cents + found.taxes_amount_cents);
      const [used] = found.charges_usage;
      assert.deepEqual([used?.units, used?.events_count, used?.billable_metric.code], ["4.0", 4, metric]);
    },
  },
  {
    title: "Usage without taxes leaves them out.",
    evidence: ["app/services/invoices/customer_usage_service.rb:42-45@20277d9d06"],
    creates: ["a customer", "a metric", "a plan", "a subscription", "events", "a tax"],
    async run(stage) {
      const { lago, unique, cleanUp } = stage;
      const tax = unique("tax");
      cleanUp(() => lago.taxes.delete(tax));
      await lago.taxes.create({ name: "VAT", code: tax, rate: "20.0" });
      const charge = { charge_model: "standard", properties: { amount: "1.23" }, tax_codes: [tax] };
      const { customer, subscription, use } = await prepare(stage, {}, [charge]);
      await use({});

      const query = { external_subscription_id: subscription };
      const taxed = await lago.customers.currentUsage(customer, query);
      const untaxed = await lago.customers.currentUsage(customer, { ...query, apply_taxes: false });

      assert.deepEqual([taxed.amount_cents, taxed.taxes_amount_cents, taxed.total_amount_cents], [123, 25, 148]);
      assert.deepEqual([untaxed.taxes_amount_cents, untaxed.total_amount_cents], [0, 123]);
    },
  },
  {
    title: "Values that are not numbers do not count in a sum.",
    evidence: ["app/services/events/stores/postgres_store.rb:20-22@20277d9d06", "1.51.0 POST /events/batch 200"],
    creates: ["a customer", "a metric", "a plan", "a subscription", "events"],
    async run(stage) {
      const metric = { aggregation_type: "sum_agg", field_name: "gb" } as const;
      const charge = { charge_model: "standard", properties: { amount: "0.5" } };
      const { customer, subscription, use } = await prepare(stage, metric, [charge]);
      await use({ gb: 10 }, { gb: "1.5" }, { gb: "abc" }, {});

      const found = await stage.lago.customers.currentUsage(customer, { external_subscription_id: subscription });

      const [used] = found.charges_usage;
      assert.deepEqual([used?.units, used?.events_count, used?.amount_cents], ["11.5", 2, 575]);
    },
  },
  {
    title: "Filters have their own prices, and other events have that of the charge.",
    evidence: [
      "1.51.0 GET /customers/{external_customer_id}/current_usage 200",
      "app/services/charge_filters/matching_and_ignored_service.rb:13-57@20277d9d06",
    ],
    creates: ["a customer", "a metric", "a plan", "a subscription", "events"],
    async run(stage) {
      const metric = { filters: [{ key: "region", values: ["eu", "us"] }] };
      const filters = [{ properties: { amount: "2" }, values: { region: ["eu"] } }];
      const charge = { charge_model: "standard", properties: { amount: "1" }, filters };
      const { customer, subscription, use } = await prepare(stage, metric, [charge]);
      await use({ region: "eu" }, { region: "us" }, {});

      const found = await stage.lago.customers.currentUsage(customer, { external_subscription_id: subscription });

      const [used] = found.charges_usage;
      assert.equal(used?.amount_cents, 400);
      assert.deepEqual(
        used?.filters.map(({ values, units, amount_cents: amount }) => [values, units, amount]),
        [
          [{ region: ["eu"] }, "1.0", 200],
          [null, "2.0", 200],
        ],
      );
    },
  },
  {
    title: "Usage needs an active subscription of a customer.",
    evidence: [
      "1.51.0 GET /customers/{external_customer_id}/current_usage 404",
      "app/services/invoices/customer_usage_service.rb:42-45@20277d9d06",
    ],
    creates: ["a customer"],
    async run({ lago, unique, cleanUp }) {
      const customer = unique("customer");
      cleanUp(() => lago.customers.delete(customer));
      await lago.customers.create({ external_id: customer });
      const query = { external_subscription_id: unique("subscription") };

      await refused(lago.customers.currentUsage(customer, query), 405, "no_active_subscription");
      await refused(lago.customers.currentUsage(unique("customer"), query), 404, "resource_not_found");
    },
  },
  {
    title: "Usage of an unknown charge is refused.",
    evidence: ["1.51.0 GET /customers/{external_customer_id}/current_usage 404"],
    creates: ["a customer", "a metric", "a plan", "a subscription"],
    async run(stage) {
      const charge = { charge_model: "standard", properties: { amount: "1" } };
      const { customer, subscription } = await prepare(stage, {}, [charge]);

      const query = { external_subscription_id: subscription, filter_by_charge_code: stage.unique("charge") };

      await refused(stage.lago.customers.currentUsage(customer, query), 404, "charge_not_found");
    },
  },
];
