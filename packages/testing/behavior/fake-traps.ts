import assert from "node:assert/strict";
import type { Wallet } from "@lagokit/types";
import type { FakeBehavior, Stage } from "./behavior.ts";
import { refused } from "./refused.ts";

const payment_provider = { payment_provider: "stripe", provider_customer_id: "cus_1" } as const;

/** What surprises those who do not wait for the work that Lago does after its responses. */
export const fakeTraps: readonly FakeBehavior[] = [
  {
    title:
      "A payment URL that is requested before the invoice has its amount is a checkout of 0, and stays so for a day.",
    evidence: [
      "app/services/invoices/paid_credit_service.rb:20-35@20277d9d06",
      "app/services/payment_intents/fetch_service.rb:16-33@20277d9d06",
      "app/models/payment_intent.rb:12@20277d9d06",
    ],
    async run(stage) {
      const { fake, lago } = stage;
      const { lago_id: wallet_id } = await newPayingWallet(stage);
      const jobs = fake.holdJobs();
      const [topUp] = await lago.wallets.transactions.create({ wallet_id, paid_credits: "10.0" });
      assert.ok(topUp);
      const urlNow = async (): Promise<string | undefined> =>
        (await lago.wallets.transactions.paymentUrl(topUp.lago_id)).payment_url;
      await refused(urlNow(), 422, { base: ["wallet_transaction_has_no_attached_invoice"] });

      assert.ok(jobs.runNext());
      const { lago_invoice_id: invoiceId } = await lago.wallets.transactions.get(topUp.lago_id);
      await refused(lago.invoices.paymentUrl(invoiceId ?? ""), 404);
      const early = await urlNow();
      jobs.release();

      assert.equal((await lago.invoices.get(invoiceId ?? "")).total_due_amount_cents, 1000);
      assert.equal((await lago.invoices.paymentUrl(invoiceId ?? "")).payment_url, early);
      assert.equal(await urlNow(), early);
      assert.partialDeepStrictEqual(fake.checkouts, [{ payment_url: early ?? "", amount_cents: 0 }]);
      fake.advance({ days: 1 });
      assert.notEqual(await urlNow(), early);
      assert.equal(fake.checkouts.at(-1)?.amount_cents, 1000);
    },
  },
  {
    title: "A payment URL that is requested after the invoice is finalized is a checkout of its amount.",
    evidence: ["app/services/payment_providers/stripe/payments/generate_payment_url_service.rb:44@a344e865e4"],
    async run(stage) {
      const { fake, lago } = stage;
      const { lago_id: wallet_id } = await newPayingWallet(stage);
      const [topUp] = await lago.wallets.transactions.create({ wallet_id, paid_credits: "10.0" });

      const { payment_url } = await lago.wallets.transactions.paymentUrl(topUp?.lago_id ?? "");

      assert.partialDeepStrictEqual(fake.checkouts, [{ payment_url, amount_cents: 1000, currency: "EUR" }]);
    },
  },
  {
    title:
      "A new wallet has no credits, and an invoice that is paid has not added its credits, until the jobs of Lago run.",
    evidence: ["1.51.0 POST /wallets 200", "app/services/invoices/update_service.rb:112-117@20277d9d06"],
    async run(stage) {
      const { fake, lago } = stage;
      const balance = async (id: string): Promise<string> => (await lago.wallets.get(id)).credits_balance;
      const beforeGrant = fake.holdJobs();
      const { lago_id: id } = await newPayingWallet(stage, { granted_credits: "5.0" });
      assert.equal(await balance(id), "0.0");
      beforeGrant.release();
      assert.equal(await balance(id), "5.0");
      const [topUp] = await lago.wallets.transactions.create({ wallet_id: id, paid_credits: "10.0" });

      const beforeCredits = fake.holdJobs();
      fake.settleTopUp(topUp?.lago_id ?? "");
      const { lago_invoice_id: invoiceId } = await lago.wallets.transactions.get(topUp?.lago_id ?? "");
      assert.equal((await lago.invoices.get(invoiceId ?? "")).payment_status, "succeeded");
      assert.equal(await balance(id), "5.0");
      beforeCredits.release();

      assert.equal(await balance(id), "15.0");
    },
  },
  {
    title:
      "An invoice that requires a successful payment is not found before it. Then it is issued and due on that day.",
    evidence: [
      "app/services/invoices/paid_credit_service.rb:30-34@20277d9d06",
      "app/services/invoices/finalize_open_credit_service.rb:17-21@20277d9d06",
    ],
    needsLicense: true,
    async run(stage) {
      const { fake, lago } = stage;
      const { lago_id: wallet_id } = await newPayingWallet(stage);
      const input = { wallet_id, paid_credits: "10.0", invoice_requires_successful_payment: true };
      const [topUp] = await lago.wallets.transactions.create(input);
      const { lago_invoice_id: id } = await lago.wallets.transactions.get(topUp?.lago_id ?? "");
      assert.ok(id);
      await refused(lago.invoices.get(id), 404);
      await lago.wallets.transactions.paymentUrl(topUp?.lago_id ?? "");
      assert.equal(fake.checkouts[0]?.amount_cents, 1000);

      fake.advance({ days: 3 });
      fake.pay(id);

      const invoice = await lago.invoices.get(id);
      assert.partialDeepStrictEqual(invoice, { status: "finalized", payment_status: "succeeded" });
      const today = fake.world.timestamp().slice(0, 10);
      assert.deepEqual([invoice.issuing_date, invoice.payment_due_date], [today, today]);
      assert.equal((await lago.wallets.get(wallet_id)).credits_balance, "10.0");
      const types = fake.webhooks
        .map(({ payload }) => payload.webhook_type)
        .filter((type) => type.startsWith("invoice."));
      assert.deepEqual(types, ["invoice.paid_credit_added"]);
    },
  },
  {
    title: "A top-up whose invoice requires a successful payment fails with the payment, and never has an invoice.",
    evidence: [
      "app/jobs/invoices/prepaid_credit_job.rb:18-27@20277d9d06",
      "1.51.0 webhook wallet_transaction.payment_failure",
      "app/services/invoices/payments/deliver_error_webhook_service.rb@20277d9d06",
    ],
    needsLicense: true,
    async run(stage) {
      const { fake, lago } = stage;
      const { lago_id: wallet_id } = await newPayingWallet(stage, { invoice_requires_successful_payment: true });
      const [topUp] = await lago.wallets.transactions.create({ wallet_id, paid_credits: "10.0" });

      fake.failTopUp(topUp?.lago_id ?? "");

      const failed = await lago.wallets.transactions.get(topUp?.lago_id ?? "");
      assert.equal(failed.status, "failed");
      const types = fake.webhooks
        .map(({ payload }) => payload.webhook_type)
        .filter((type) => type.endsWith("_failure"));
      assert.deepEqual(types, ["wallet_transaction.payment_failure"]);
      await refused(lago.invoices.get(failed.lago_invoice_id ?? ""), 404);
    },
  },
];

/** Creates a wallet of a customer with a payment provider. */
async function newPayingWallet(stage: Stage, input: object = {}): Promise<Wallet> {
  const { lago, unique } = stage;
  const external_customer_id = unique("customer");
  await lago.customers.create({
    external_id: external_customer_id,
    currency: "EUR",
    billing_configuration: payment_provider,
  });
  return lago.wallets.create({ external_customer_id, rate_amount: "1.0", ...input });
}
