import assert from "node:assert/strict";
import type { FakeBehavior } from "../behavior.ts";
import { arrange, createInvoice } from "../invoices/arrange.ts";
import { refused } from "../refused.ts";

const billing_configuration = {
  payment_provider: "stripe",
  payment_provider_code: "stripe_eu",
  provider_customer_id: "cus_1",
};

/** The behavior of payments by a payment provider, of due dates and of payment requests. */
export const providerPayments: readonly FakeBehavior[] = [
  {
    title: "A payment that the provider collects pays the invoice, and sends webhooks.",
    evidence: ["1.51.0 webhook payment.succeeded", "1.51.0 webhook invoice.payment_status_updated"],
    async run(stage) {
      const { fake, lago } = stage;
      const { lago_id: id } = await createInvoice(stage, await arrange(stage, { billing_configuration }));

      fake.pay(id);

      const paid = { payment_status: "succeeded", total_paid_amount_cents: 2880, total_due_amount_cents: 0 };
      assert.partialDeepStrictEqual(await lago.invoices.get(id), paid);
      const { data: payments } = await lago.payments.list({ invoice_id: id });
      assert.partialDeepStrictEqual(payments, [
        { type: "provider", amount_cents: 2880, payment_provider_type: "PaymentProviders::StripeProvider" },
      ]);
      const types = fake.webhooks.map(({ payload }) => payload.webhook_type).slice(-2);
      assert.deepEqual(types, ["payment.succeeded", "invoice.payment_status_updated"]);
      assert.throws(() => fake.pay(id), /cannot be paid/);
    },
  },
  {
    title: "A payment that fails leaves the invoice due, and sends webhooks. It can be charged again.",
    evidence: ["1.51.0 webhook invoice.payment_failure", "1.51.0 POST /invoices/{lago_id}/retry_payment 200"],
    async run(stage) {
      const { fake, lago } = stage;
      const { lago_id: id } = await createInvoice(stage, await arrange(stage, { billing_configuration }));

      fake.failPayment(id, { code: "expired_card", message: "The card has expired." });
      await lago.invoices.retryPayment(id);

      const due = { payment_status: "failed", total_paid_amount_cents: 0, total_due_amount_cents: 2880 };
      assert.partialDeepStrictEqual(await lago.invoices.get(id), due);
      const failure = fake.webhooks.find(({ payload }) => payload.webhook_type === "invoice.payment_failure");
      assert.partialDeepStrictEqual(failure?.payload, {
        payment_provider_invoice_payment_error: { lago_invoice_id: id, provider_error: { error_code: "expired_card" } },
      });
      fake.pay(id);
      assert.equal((await lago.invoices.get(id)).payment_status, "succeeded");
    },
  },
  {
    title: "The payment URL of an invoice stays the same, and a paid invoice has none.",
    evidence: ["1.51.0 POST /invoices/{lago_id}/payment_url 200"],
    async run(stage) {
      const { fake, lago } = stage;
      const { lago_id: id } = await createInvoice(stage, await arrange(stage, { billing_configuration }));

      const first = await lago.invoices.paymentUrl(id);
      const second = await lago.invoices.paymentUrl(id);

      assert.deepEqual(second, first);
      fake.pay(id);
      await refused(lago.invoices.paymentUrl(id), 422, { base: ["invalid_invoice_status_or_payment_status"] });
    },
  },
  {
    title: "An invoice is overdue on the day after its due date, and its payment can then be requested.",
    evidence: [
      "1.51.0 webhook invoice.payment_overdue",
      "1.51.0 webhook payment_request.created",
      "1.51.0 POST /payment_requests 200",
    ],
    async run(stage) {
      const { fake, lago } = stage;
      const arranged = await arrange(stage, { net_payment_term: 10, email: "a@example.com" });
      const { lago_id: id } = await createInvoice(stage, arranged);
      fake.advance({ days: 10 });
      const before = await lago.invoices.get(id);

      fake.advance({ days: 1, hours: 1 });

      assert.deepEqual([before.payment_overdue, (await lago.invoices.get(id)).payment_overdue], [false, true]);
      assert.ok(fake.webhooks.some(({ payload }) => payload.webhook_type === "invoice.payment_overdue"));
      const { external_id: external_customer_id } = arranged.customer;
      const request = await lago.paymentRequests.create({ external_customer_id, lago_invoice_ids: [id] });
      assert.partialDeepStrictEqual(request, { amount_cents: 2880, email: "a@example.com", payment_status: "pending" });
      assert.deepEqual(await lago.paymentRequests.get(request.lago_id), request);
      assert.deepEqual((await lago.paymentRequests.list({ external_customer_id })).data, [request]);
      assert.deepEqual((await lago.customers.paymentRequests.list(external_customer_id)).data, [request]);
    },
  },
];
