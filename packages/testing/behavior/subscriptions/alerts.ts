import assert from "node:assert/strict";
import type { Behavior } from "../behavior.ts";
import { refused } from "../refused.ts";
import { subscribe } from "./subscribe.ts";

const thresholds = [{ code: "warning", value: "100" }];

/** The behavior of the alerts of subscriptions. */
export const subscriptionAlerts: readonly Behavior[] = [
  {
    title: "An alert is created, found, listed, updated and deleted.",
    evidence: [
      "1.51.0 POST /subscriptions/{external_id}/alerts 200",
      "1.51.0 GET /subscriptions/{external_id}/alerts 200",
      "1.51.0 GET /subscriptions/{external_id}/alerts/{code} 200",
      "1.51.0 PUT /subscriptions/{external_id}/alerts/{code} 200",
      "1.51.0 DELETE /subscriptions/{external_id}/alerts/{code} 200",
      "1.51.0 GET /subscriptions/{external_id}/alerts/{code} 404",
    ],
    creates: ["a customer", "a plan", "a subscription", "an alert"],
    async run(stage) {
      const { lago } = stage;
      const { subscription } = await subscribe(stage);

      const created = await lago.subscriptions.alerts.create(subscription, {
        alert_type: "current_usage_amount",
        code: "usage",
        thresholds: [...thresholds, { value: "50", recurring: true }],
      });

      assert.deepEqual(created.thresholds, [
        { code: "warning", value: "100.0", recurring: false },
        { code: null, value: "50.0", recurring: true },
      ]);
      assert.deepEqual(await lago.subscriptions.alerts.get(subscription, "usage"), created);
      assert.deepEqual(await lago.subscriptions.alerts.list(subscription).toArray(), [created]);
      const updated = await lago.subscriptions.alerts.update(subscription, "usage", { name: "Usage", thresholds });
      assert.deepEqual([updated.name, updated.thresholds.length], ["Usage", 1]);
      await lago.subscriptions.alerts.delete(subscription, "usage");
      await refused(lago.subscriptions.alerts.get(subscription, "usage"), 404, "alert_not_found");
    },
  },
  {
    title: "A subscription has one alert of each type, and each has its own code.",
    evidence: [
      "1.51.0 POST /subscriptions/{external_id}/alerts 422",
      "app/services/usage_monitoring/create_alert_service.rb:102-108@20277d9d06",
    ],
    creates: ["a customer", "a plan", "a subscription", "an alert"],
    async run(stage) {
      const { lago } = stage;
      const { subscription } = await subscribe(stage);
      const alert = { alert_type: "current_usage_amount", code: "usage", thresholds } as const;
      await lago.subscriptions.alerts.create(subscription, alert);

      const sameCode = lago.subscriptions.alerts.create(subscription, alert);
      const sameType = lago.subscriptions.alerts.create(subscription, { ...alert, code: "other" });

      await refused(sameCode, 422, { code: ["value_already_exist"] });
      await refused(sameType, 422, { base: ["alert_already_exists"] });
    },
  },
  {
    title: "Several alerts are created together, or none of them.",
    evidence: [
      "1.51.0 POST /subscriptions/{external_id}/alerts 422",
      "app/services/usage_monitoring/alerts/create_batch_service.rb:36-48@20277d9d06",
    ],
    creates: ["a customer", "a plan", "a subscription", "a billable metric", "two alerts"],
    async run(stage) {
      const { lago, unique, cleanUp, send } = stage;
      const { subscription } = await subscribe(stage);
      const metric = unique("metric");
      cleanUp(() => lago.billableMetrics.delete(metric));
      await lago.billableMetrics.create({ name: "Calls", code: metric, aggregation_type: "count_agg" });
      const first = { alert_type: "current_usage_amount", code: "usage", thresholds } as const;
      const second = {
        alert_type: "billable_metric_current_usage_units",
        code: "calls",
        billable_metric_code: metric,
        thresholds,
      } as const;
      const path = `/subscriptions/${subscription}/alerts`;

      const wrong = await send("POST", path, { alerts: [first, { ...second, billable_metric_code: unique("none") }] });

      assert.equal(wrong.status, 422);
      assert.partialDeepStrictEqual(wrong.body, { error_details: { 1: { errors: "billable_metric_not_found" } } });
      assert.deepEqual(await lago.subscriptions.alerts.list(subscription).toArray(), []);
      const created = await lago.subscriptions.alerts.createAll(subscription, [first, second]);
      assert.deepEqual(
        created.map(({ billable_metric: of }) => of?.code ?? null),
        [null, metric],
      );
      await lago.subscriptions.alerts.deleteAll(subscription);
      assert.deepEqual(await lago.subscriptions.alerts.list(subscription).toArray(), []);
    },
  },
  {
    title: "An alert needs a type, thresholds, and a billable metric only if its type needs one.",
    evidence: [
      "1.51.0 POST /subscriptions/{external_id}/alerts 422",
      "1.51.0 POST /subscriptions/{external_id}/alerts 404",
      "app/services/usage_monitoring/create_alert_service.rb:26-52@20277d9d06",
    ],
    creates: ["a customer", "a plan", "a subscription"],
    async run(stage) {
      const { send, unique } = stage;
      const { subscription } = await subscribe(stage);
      const alert = { alert_type: "current_usage_amount", code: "usage", thresholds };
      const details = async (fields: object): Promise<unknown> => {
        const { body } = await send("POST", `/subscriptions/${subscription}/alerts`, {
          alert: { ...alert, ...fields },
        });
        return Object(body)["error_details"];
      };

      assert.deepEqual(await details({ alert_type: "" }), { alert_type: ["value_is_mandatory", "value_is_invalid"] });
      assert.deepEqual(await details({ alert_type: "mood" }), { alert_type: ["invalid_type"] });
      assert.deepEqual(await details({ thresholds: [] }), { thresholds: ["value_is_mandatory"] });
      const twice = [...thresholds, ...thresholds];
      assert.deepEqual(await details({ thresholds: twice }), { thresholds: ["duplicate_threshold_values"] });
      const missing = await send("POST", `/subscriptions/${subscription}/alerts`, {
        alert: { ...alert, alert_type: "billable_metric_current_usage_amount", billable_metric_code: unique("none") },
      });
      assert.partialDeepStrictEqual(missing, { status: 404, body: { code: "billable_metric_not_found" } });
    },
  },
  {
    title: "Alerts of a subscription that is not active are not found.",
    evidence: [
      "1.51.0 GET /subscriptions/{external_id}/alerts 404",
      "1.51.0 POST /subscriptions/{external_id}/alerts 404",
      "1.51.0 DELETE /subscriptions/{external_id}/alerts 404",
    ],
    creates: [],
    async run({ lago, unique }) {
      const id = unique("none");
      const alert = { alert_type: "current_usage_amount", code: "usage", thresholds } as const;

      await refused(lago.subscriptions.alerts.list(id).toArray(), 404, "subscription_not_found");
      await refused(lago.subscriptions.alerts.create(id, alert), 404, "subscription_not_found");
      await refused(lago.subscriptions.alerts.deleteAll(id), 404, "subscription_not_found");
    },
  },
];
