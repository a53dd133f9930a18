import assert from "node:assert/strict";
import type { Behavior, FakeBehavior } from "./behavior.ts";
import { refused } from "./refused.ts";

/** The behavior of billable metrics. */
export const billableMetrics: readonly Behavior[] = [
  {
    title: "A billable metric is created, found, listed, updated and deleted.",
    evidence: [
      "1.51.0 POST /billable_metrics 200",
      "1.51.0 GET /billable_metrics/{code} 200",
      "1.51.0 GET /billable_metrics 200",
      "1.51.0 PUT /billable_metrics/{code} 200",
      "1.51.0 DELETE /billable_metrics/{code} 200",
      "1.51.0 GET /billable_metrics/{code} 404",
    ],
    creates: ["a billable metric"],
    async run({ lago, unique, cleanUp }) {
      const code = unique("calls");
      cleanUp(() => lago.billableMetrics.delete(code));

      const created = await lago.billableMetrics.create({ name: "Calls", code, aggregation_type: "count_agg" });
      const updated = await lago.billableMetrics.update(code, { name: "API calls", recurring: false });

      assert.deepEqual(updated, { ...created, name: "API calls" });
      assert.equal((await lago.billableMetrics.get(code)).name, "API calls");
      const listed = await lago.billableMetrics.list().toArray({ limit: 1000 });
      assert.ok(listed.some((metric) => metric.code === code));
      await lago.billableMetrics.delete(code);
      await refused(lago.billableMetrics.get(code), 404, "billable_metric_not_found");
    },
  },
  {
    title: "Only the response to a request for one billable metric has no counters.",
    evidence: ["1.51.0 POST /billable_metrics 200", "1.51.0 GET /billable_metrics/{code} 200"],
    creates: ["a billable metric"],
    async run({ lago, unique, cleanUp }) {
      const code = unique("calls");
      cleanUp(() => lago.billableMetrics.delete(code));

      const created = await lago.billableMetrics.create({ name: "Calls", code, aggregation_type: "count_agg" });
      const found = await lago.billableMetrics.get(code);

      assert.equal(created.plans_count, 0);
      assert.equal(found.plans_count, undefined);
    },
  },
  {
    title: "Two billable metrics cannot have the same code.",
    evidence: ["1.51.0 POST /billable_metrics 422"],
    creates: ["a billable metric"],
    async run({ lago, unique, cleanUp }) {
      const code = unique("calls");
      cleanUp(() => lago.billableMetrics.delete(code));
      await lago.billableMetrics.create({ name: "Calls", code, aggregation_type: "count_agg" });

      const again = lago.billableMetrics.create({ name: "Calls", code, aggregation_type: "count_agg" });

      await refused(again, 422, { code: ["value_already_exist"] });
    },
  },
  {
    title: "Every aggregation except counting needs a field, and counting cannot recur.",
    evidence: ["app/models/billable_metric.rb:47-51@01859d6f9f"],
    creates: [],
    async run({ lago, unique }) {
      const fieldless = lago.billableMetrics.create({ name: "GB", code: unique("gb"), aggregation_type: "sum_agg" });
      const recurring = lago.billableMetrics.create({
        name: "Calls",
        code: unique("calls"),
        aggregation_type: "count_agg",
        recurring: true,
      });

      await refused(fieldless, 422, { field_name: ["value_is_mandatory"] });
      await refused(recurring, 422, { recurring: ["not_compatible_with_aggregation_type"] });
    },
  },
  {
    title: "The filters of a billable metric have no repeated values, and those of an update replace them.",
    evidence: [
      "1.51.0 POST /billable_metrics 200",
      "app/services/billable_metric_filters/create_or_update_batch_service.rb:24@20277d9d06",
    ],
    creates: ["a billable metric"],
    async run({ lago, unique, cleanUp }) {
      const code = unique("calls");
      cleanUp(() => lago.billableMetrics.delete(code));
      const input = { name: "Calls", code, aggregation_type: "count_agg" } as const;

      const created = await lago.billableMetrics.create({
        ...input,
        filters: [{ key: "region", values: ["eu", "us", "eu"] }],
      });
      const updated = await lago.billableMetrics.update(code, { filters: [{ key: "tier", values: ["free"] }] });
      const empty = lago.billableMetrics.update(code, { filters: [{ key: "tier", values: [] }] });

      assert.deepEqual(created.filters, [{ key: "region", values: ["eu", "us"] }]);
      assert.deepEqual(updated.filters, [{ key: "tier", values: ["free"] }]);
      await refused(empty, 422, { values: ["value_is_mandatory"] });
    },
  },
  {
    title: "A metric that a plan charges for keeps its code and its aggregation, and its charge is deleted with it.",
    evidence: [
      "app/services/billable_metrics/update_service.rb:38-40@20277d9d06",
      "app/services/billable_metrics/destroy_service.rb:31@20277d9d06",
    ],
    creates: ["a billable metric", "a plan"],
    async run({ lago, unique, cleanUp }) {
      const [code, plan] = [unique("gb"), unique("plan")];
      cleanUp(() => lago.billableMetrics.delete(code));
      cleanUp(() => lago.plans.delete(plan));
      const input = { name: "GB", code, aggregation_type: "sum_agg", field_name: "gb" } as const;
      const { lago_id: id } = await lago.billableMetrics.create(input);
      await lago.plans.create({
        name: "Team",
        code: plan,
        interval: "monthly",
        amount_cents: 0,
        amount_currency: "EUR",
        pay_in_advance: false,
        charges: [{ billable_metric_id: id, charge_model: "standard", properties: { amount: "1" } }],
      });

      const updated = await lago.billableMetrics.update(code, { name: "Gigabytes", code: unique("other") });
      await lago.billableMetrics.delete(code);

      assert.deepEqual([updated.name, updated.code], ["Gigabytes", code]);
      assert.deepEqual((await lago.plans.get(plan)).charges, []);
    },
  },
];

/** What only the fake can show about billable metrics. */
export const billableMetricWebhooks: readonly FakeBehavior[] = [
  {
    title: "Each change of a billable metric sends a webhook without its counters.",
    evidence: [
      "1.51.0 webhook billable_metric.created",
      "1.51.0 webhook billable_metric.updated",
      "1.51.0 webhook billable_metric.deleted",
    ],
    async run({ lago, fake }) {
      await lago.billableMetrics.create({ name: "Calls", code: "calls", aggregation_type: "count_agg" });
      await lago.billableMetrics.update("calls", { name: "API calls" });
      await lago.billableMetrics.delete("calls");

      const types = fake.webhooks.map(({ payload }) => payload.webhook_type);
      assert.deepEqual(types, ["billable_metric.created", "billable_metric.updated", "billable_metric.deleted"]);
      assert.ok(!JSON.stringify(fake.webhooks.map(({ payload }) => payload)).includes("plans_count"));
    },
  },
];
