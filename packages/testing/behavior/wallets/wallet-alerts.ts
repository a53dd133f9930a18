import assert from "node:assert/strict";
import type { Behavior } from "../behavior.ts";
import { refused } from "../refused.ts";
import { newWallet, newWalletWithCredits } from "./new-wallet.ts";

const low = { alert_type: "wallet_credits_balance", code: "low", thresholds: [{ code: "notice", value: 2 }] } as const;

/** The behavior of the alerts of wallets. */
export const walletAlerts: readonly Behavior[] = [
  {
    title: "An alert is created, found, listed, updated and deleted.",
    evidence: [
      "1.51.0 POST /customers/{external_customer_id}/wallets/{wallet_code}/alerts 200",
      "1.51.0 GET /customers/{external_customer_id}/wallets/{wallet_code}/alerts 200",
      "1.51.0 PUT /customers/{external_customer_id}/wallets/{wallet_code}/alerts/{code} 200",
      "1.51.0 DELETE /customers/{external_customer_id}/wallets/{wallet_code}/alerts/{code} 200",
      "1.51.0 GET /customers/{external_customer_id}/wallets/{wallet_code}/alerts/{code} 404",
    ],
    creates: ["a customer", "a wallet", "an alert"],
    async run(stage) {
      const { alerts } = stage.lago.customers.wallets;
      const { external_customer_id: customer, lago_id: id } = await newWalletWithCredits(stage, "5.0");

      const created = await alerts.create(customer, "default", low);
      const updated = await alerts.update(customer, "default", "low", {
        code: "lower",
        thresholds: [{ code: "warning", value: "1.5" }],
      });

      assert.partialDeepStrictEqual(created, {
        lago_wallet_id: id,
        wallet_code: "default",
        direction: "decreasing",
        previous_value: "5.0",
        last_processed_at: null,
        name: null,
        thresholds: [{ code: "notice", value: "2.0", recurring: false }],
      });
      assert.deepEqual(updated.thresholds, [{ code: "warning", value: "1.5", recurring: false }]);
      const found = await alerts.get(customer, "default", "lower");
      assert.deepEqual({ ...found, last_processed_at: null }, { ...updated, last_processed_at: null });
      const listed = await alerts.list(customer, "default").toArray({ limit: 10 });
      assert.deepEqual(
        listed.map(({ code }) => code),
        ["lower"],
      );
      assert.deepEqual((await alerts.delete(customer, "default", "lower"))?.thresholds, []);
      await refused(alerts.get(customer, "default", "lower"), 404, "alert_not_found");
    },
  },
  {
    title: "Several alerts are created and deleted together.",
    evidence: [
      "1.51.0 POST /customers/{external_customer_id}/wallets/{wallet_code}/alerts 200",
      "1.51.0 DELETE /customers/{external_customer_id}/wallets/{wallet_code}/alerts 200",
    ],
    creates: ["a customer", "a wallet", "two alerts"],
    async run(stage) {
      const { alerts } = stage.lago.customers.wallets;
      const { external_customer_id: customer } = await newWallet(stage);

      const created = await alerts.createAll(customer, "default", [
        low,
        { ...low, alert_type: "wallet_balance_amount", code: "poor" },
      ]);

      assert.deepEqual(
        created.map(({ code }) => code),
        ["low", "poor"],
      );
      await alerts.deleteAll(customer, "default");
      assert.deepEqual(await alerts.list(customer, "default").toArray({ limit: 10 }), []);
    },
  },
  {
    title: "If one of several alerts is invalid, none is created, and its index names it.",
    evidence: ["1.51.0 POST /customers/{external_customer_id}/wallets/{wallet_code}/alerts 422"],
    creates: ["a customer", "a wallet"],
    async run(stage) {
      const { external_customer_id: customer } = await newWallet(stage);
      const path = `/customers/${customer}/wallets/default/alerts`;

      const response = await stage.send("POST", path, {
        alerts: [low, { ...low, alert_type: "wrong", code: "other" }],
      });

      assert.partialDeepStrictEqual(response, {
        status: 422,
        body: { error_details: { 1: { params: { code: "other" } } } },
      });
      const { alerts } = stage.lago.customers.wallets;
      assert.deepEqual(await alerts.list(customer, "default").toArray({ limit: 10 }), []);
    },
  },
  {
    title: "An alert needs a code, thresholds and a type of its own.",
    evidence: [
      "1.51.0 POST /customers/{external_customer_id}/wallets/{wallet_code}/alerts 422",
      "app/services/usage_monitoring/create_alert_service.rb:30-52@20277d9d06",
      "app/services/usage_monitoring/create_alert_service.rb:102-108@20277d9d06",
    ],
    creates: ["a customer", "a wallet", "an alert"],
    async run(stage) {
      const { alerts } = stage.lago.customers.wallets;
      const { external_customer_id: customer } = await newWallet(stage);
      await alerts.create(customer, "default", low);
      const other = { ...low, code: "other", alert_type: "wallet_balance_amount" } as const;
      const create = (input: object): Promise<unknown> => alerts.create(customer, "default", { ...other, ...input });

      await refused(create({ code: "" }), 422, { code: ["value_is_mandatory"] });
      await refused(create({ thresholds: [] }), 422, { thresholds: ["value_is_mandatory"] });
      await refused(create({ alert_type: "current_usage_amount" }), 422, { alert_type: ["invalid_type"] });
      await refused(create({ code: "low" }), 422, { code: ["value_already_exist"] });
      await refused(create({ alert_type: low.alert_type }), 422, { base: ["alert_already_exists"] });
      await refused(create({ thresholds: [{ value: 1 }, { value: 1 }] }), 422, {
        thresholds: ["duplicate_threshold_values"],
      });
    },
  },
  {
    title: "The alerts of an unknown customer or wallet are a 404.",
    evidence: ["1.51.0 GET /customers/{external_customer_id}/wallets/{wallet_code}/alerts 404"],
    creates: ["a customer", "a wallet"],
    async run(stage) {
      const { alerts } = stage.lago.customers.wallets;
      const { external_customer_id: customer } = await newWallet(stage);

      await refused(alerts.list(stage.unique("customer"), "default").toArray({ limit: 1 }), 404, "customer_not_found");
      await refused(alerts.list(customer, "unknown").toArray({ limit: 1 }), 404, "wallet_not_found");
    },
  },
];
