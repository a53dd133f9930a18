import assert from "node:assert/strict";
import type { FakeBehavior } from "../behavior.ts";
import { refused } from "../refused.ts";
import { newWallet, newWalletWithCredits } from "./new-wallet.ts";

/** The behavior of wallets over time, with payments and with webhooks. */
export const fakeWallets: readonly FakeBehavior[] = [
  {
    title: "Paid credits are pending until their payment. Then the wallet has them.",
    evidence: [
      "app/services/wallets/apply_paid_credits_service.rb:15-20@20277d9d06",
      "app/services/wallet_transactions/settle_service.rb:18-25@20277d9d06",
    ],
    async run(stage) {
      const { lago, fake } = stage;
      const { lago_id: id } = await newWallet(stage);
      const [paid] = await lago.wallets.transactions.create({ wallet_id: id, paid_credits: "20.0" });
      assert.ok(paid);
      fake.advance({ days: 400 });
      assert.equal((await lago.wallets.transactions.get(paid.lago_id)).status, "pending");

      fake.settleTopUp(paid.lago_id);
      fake.settleTopUp(paid.lago_id);

      const settled = await lago.wallets.transactions.get(paid.lago_id);
      assert.partialDeepStrictEqual(settled, { status: "settled", remaining_amount_cents: 2000 });
      const wallet = await lago.wallets.get(id);
      assert.partialDeepStrictEqual(wallet, { credits_balance: "20.0", credits_ongoing_balance: "20.0" });
      await refused(lago.wallets.transactions.paymentUrl(paid.lago_id), 422, {
        base: ["wallet_transaction_already_settled"],
      });
    },
  },
  {
    title: "A paid top-up has an invoice without taxes, in the background. Its payment settles the top-up.",
    evidence: [
      "1.51.0 webhook invoice.paid_credit_added",
      "app/services/fees/paid_credit_service.rb:17-41@20277d9d06",
      "app/services/invoices/update_service.rb:108-113@20277d9d06",
    ],
    async run(stage) {
      const { lago, fake } = stage;
      const { lago_id: id } = await newWallet(stage, { rate_amount: "2.0" });
      const [created] = await lago.wallets.transactions.create({ wallet_id: id, paid_credits: "10.0" });
      assert.equal(created?.lago_invoice_id, null);
      const { lago_invoice_id: invoiceId } = await lago.wallets.transactions.get(created.lago_id);
      assert.ok(invoiceId);

      const invoice = await lago.invoices.get(invoiceId);
      await lago.invoices.update(invoiceId, { payment_status: "succeeded" });

      assert.partialDeepStrictEqual(invoice, {
        invoice_type: "credit",
        status: "finalized",
        payment_status: "pending",
        taxes_amount_cents: 0,
        total_amount_cents: 2000,
        fees: [{ units: "10.0", precise_unit_amount: "2.0", item: { lago_item_id: created.lago_id } }],
      });
      assert.equal((await lago.wallets.transactions.get(created.lago_id)).status, "settled");
      assert.equal((await lago.wallets.get(id)).credits_balance, "10.0");
      assert.ok(fake.webhooks.some(({ payload }) => payload.webhook_type === "invoice.paid_credit_added"));
    },
  },
  {
    title: "If the payment of paid credits fails, the wallet does not receive them.",
    evidence: ["app/services/wallet_transactions/mark_as_failed_service.rb:18-23@20277d9d06"],
    async run(stage) {
      const { lago, fake } = stage;
      const { lago_id: id } = await newWallet(stage);
      const [paid] = await lago.wallets.transactions.create({ wallet_id: id, paid_credits: "20.0" });
      assert.ok(paid);

      fake.failTopUp(paid.lago_id);

      const failed = await lago.wallets.transactions.get(paid.lago_id);
      assert.equal(failed.status, "failed");
      assert.notEqual(failed.failed_at, null);
      assert.equal((await lago.wallets.get(id)).credits_balance, "0.0");
    },
  },
  {
    title: "A pending top-up has a payment URL if the customer has a payment provider.",
    evidence: [
      "1.51.0 POST /wallet_transactions/{lago_id}/payment_url 200",
      "app/services/wallet_transactions/payments/generate_payment_url_service.rb:15-27@20277d9d06",
    ],
    async run(stage) {
      const { lago, unique } = stage;
      const customer = unique("customer");
      await lago.customers.create({
        external_id: customer,
        currency: "EUR",
        billing_configuration: { payment_provider: "stripe", provider_customer_id: "cus_1" },
      });
      const { lago_id: id } = await lago.wallets.create({ external_customer_id: customer, rate_amount: "1.0" });
      const [paid] = await lago.wallets.transactions.create({ wallet_id: id, paid_credits: "20.0" });
      assert.ok(paid);

      const details = await lago.wallets.transactions.paymentUrl(paid.lago_id);

      assert.partialDeepStrictEqual(details, {
        external_customer_id: customer,
        payment_provider: "stripe",
        lago_wallet_transaction_id: paid.lago_id,
      });
    },
  },
  {
    title: "Wallets and their transactions send webhooks.",
    evidence: ["1.51.0 webhook wallet.created", "1.51.0 webhook wallet_transaction.created"],
    async run(stage) {
      const { lago, fake } = stage;
      const { lago_id: id } = await newWallet(stage, { granted_credits: "5.0", paid_credits: "1.0" });
      const [paid] = await lago.wallets.transactions.list(id, { status: "pending" }).toArray({ limit: 1 });
      fake.settleTopUp(paid?.lago_id ?? "");
      await lago.wallets.transactions.create({ wallet_id: id, voided_credits: "6.0" });
      await lago.wallets.delete(id);

      const types = fake.webhooks
        .map(({ payload }) => payload.webhook_type)
        .filter((type) => type.startsWith("wallet"));

      assert.deepEqual(types, [
        "wallet.created",
        "wallet.updated",
        "wallet_transaction.created",
        "wallet_transaction.created",
        "wallet_transaction.updated",
        "wallet.updated",
        "wallet.updated",
        "wallet.depleted_ongoing_balance",
        "wallet_transaction.created",
        "wallet.terminated",
      ]);
    },
  },
  {
    title: "A wallet is terminated in the hourly job after its expiration, and keeps its credits.",
    evidence: ["app/models/wallet.rb:64@20277d9d06", "app/services/wallets/terminate_service.rb:15@20277d9d06"],
    async run(stage) {
      const { lago, fake } = stage;
      const inTwoHours = new Date(fake.world.now().getTime() + 2 * 60 * 60 * 1000).toISOString();
      const { lago_id: id } = await newWallet(stage, { expiration_at: inTwoHours, granted_credits: "5.0" });

      fake.advance({ hours: 1 });
      const before = await lago.wallets.get(id);
      fake.advance({ hours: 2 });
      const after = await lago.wallets.get(id);

      assert.equal(before.status, "active");
      assert.partialDeepStrictEqual(after, { status: "terminated", credits_balance: "5.0" });
      assert.match(String(after.terminated_at), /:45:00\.000Z$/);
    },
  },
  {
    title: "A wallet whose expiration is removed stays active.",
    evidence: ["app/services/wallets/update_service.rb:40@20277d9d06"],
    async run(stage) {
      const { lago, fake } = stage;
      const tomorrow = new Date(fake.world.now().getTime() + 24 * 60 * 60 * 1000).toISOString();
      const { lago_id: id } = await newWallet(stage, { expiration_at: tomorrow });

      await lago.wallets.update(id, { expiration_at: null });
      fake.advance({ days: 3 });

      assert.equal((await lago.wallets.get(id)).status, "active");
    },
  },
  {
    title: "An alert is triggered when the balance crosses its thresholds, each once, and recurring ones at each step.",
    evidence: [
      "1.51.0 webhook alert.triggered",
      "app/models/usage_monitoring/alert.rb:96-113@20277d9d06",
      "app/services/usage_monitoring/process_alert_service.rb:15-47@20277d9d06",
    ],
    async run(stage) {
      const { lago, fake } = stage;
      const { lago_id: id, external_customer_id: customer } = await newWalletWithCredits(stage, "20.0");
      await lago.customers.wallets.alerts.create(customer, "default", {
        alert_type: "wallet_credits_balance",
        code: "low",
        thresholds: [
          { code: "notice", value: 15 },
          { code: "warning", value: 10 },
          { code: "again", value: 3, recurring: true },
        ],
      });
      const crossed = (): unknown[] =>
        fake.webhooks.flatMap(({ payload }) =>
          payload.webhook_type === "alert.triggered" ? [payload.triggered_alert.crossed_thresholds] : [],
        );

      await lago.wallets.transactions.create({ wallet_id: id, voided_credits: "4.0" });
      assert.deepEqual(crossed(), []);
      await lago.wallets.transactions.create({ wallet_id: id, voided_credits: "2.0" });
      await lago.wallets.transactions.create({ wallet_id: id, voided_credits: "11.0" });

      assert.deepEqual(crossed(), [
        [{ code: "notice", value: "15.0", recurring: false }],
        [
          { code: "warning", value: "10.0", recurring: false },
          { code: "again", value: "4.0", recurring: true },
          { code: "again", value: "7.0", recurring: true },
        ],
      ]);
      const [alert] = await lago.customers.wallets.alerts.list(customer, "default").toArray({ limit: 1 });
      assert.equal(alert?.previous_value, "3.0");
    },
  },
  {
    title: "A customer has at most 6 active wallets.",
    evidence: ["app/services/wallets/validate_service.rb:6@20277d9d06"],
    async run(stage) {
      const { external_customer_id: customer } = await newWallet(stage);
      const create = (): Promise<unknown> =>
        stage.lago.wallets.create({ external_customer_id: customer, rate_amount: "1.0" });
      for (const code of ["b", "c", "d", "e", "f"])
        await stage.lago.wallets.create({ external_customer_id: customer, rate_amount: "1.0", code });

      await refused(create(), 422, { customer: ["wallet_limit_reached"] });
    },
  },
  {
    title: "A wallet that changes meanwhile is a 409, only if the test says so.",
    evidence: ["1.51.0 PUT /wallets/{lago_id} 409"],
    async run(stage) {
      const { lago, fake } = stage;
      const { lago_id: id } = await newWallet(stage);
      fake.fail("updateWallet", { status: 409, body: { status: 409, error: "Conflict" } });

      await refused(lago.wallets.update(id, { name: "Credits" }), 409);

      assert.equal((await lago.wallets.update(id, { name: "Credits" })).name, "Credits");
    },
  },
];
