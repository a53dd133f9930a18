import assert from "node:assert/strict";
import type { Behavior } from "../behavior.ts";
import { arrange, createInvoice } from "../invoices/arrange.ts";
import { nothing } from "../invoices/nothing.ts";
import { refused } from "../refused.ts";

const creates = ["a customer", "an add-on", "a tax", "an invoice that cannot be deleted", "payments"];

/** The behavior of payments that are made outside Lago. */
export const manualPayments: readonly Behavior[] = [
  {
    title: "Manual payments pay an invoice once they are as much as its total.",
    evidence: ["1.51.0 POST /payments 200", "app/services/payments/manual_create_service.rb:37-43@20277d9d06"],
    creates,
    needsLicense: true,
    async run(stage) {
      const { lago } = stage;
      const { lago_id: invoice_id } = await createInvoice(stage, await arrange(stage));
      const first = await lago.payments.create({ invoice_id, amount_cents: 1000, reference: "Statement 1" });

      const partly = await lago.invoices.get(invoice_id);
      await lago.payments.create({ invoice_id, amount_cents: 1880, reference: "Statement 2" });

      assert.partialDeepStrictEqual(first, {
        invoice_ids: [invoice_id],
        amount_cents: 1000,
        payment_status: "succeeded",
      });
      assert.deepEqual([first.type, first.payment_provider_type, first.reference], ["manual", null, "Statement 1"]);
      const due = { total_due_amount_cents: 1880, total_paid_amount_cents: 1000, payment_status: "pending" };
      assert.partialDeepStrictEqual(partly, due);
      const paid = { total_due_amount_cents: 0, total_paid_amount_cents: 2880, payment_status: "succeeded" };
      assert.partialDeepStrictEqual(await lago.invoices.get(invoice_id), paid);
    },
  },
  {
    title: "A payment is found, and in the lists of its invoice and its customer.",
    evidence: [
      "1.51.0 GET /payments/{lago_id} 200",
      "1.51.0 GET /payments 200",
      "1.51.0 GET /customers/{external_customer_id}/payments 200",
    ],
    creates,
    needsLicense: true,
    async run(stage) {
      const { lago } = stage;
      const arranged = await arrange(stage);
      const { lago_id: invoice_id } = await createInvoice(stage, arranged);

      const payment = await lago.payments.create({
        invoice_id,
        amount_cents: 100,
        reference: "1",
        paid_at: "2026-01-31",
      });

      assert.equal(payment.created_at, "2026-01-31T00:00:00Z");
      assert.deepEqual(await lago.payments.get(payment.lago_id), payment);
      assert.deepEqual((await lago.payments.list({ invoice_id })).data, [payment]);
      const { data } = await lago.customers.payments.list(arranged.customer.external_id);
      assert.deepEqual(data, [payment]);
    },
  },
  {
    title: "A manual payment without an amount, a reference or an open amount is refused.",
    evidence: [
      "1.51.0 POST /payments 422",
      "app/services/payments/manual_create_service.rb:72-82@20277d9d06",
      "app/models/payment.rb:29",
      "app/models/payment.rb:118-123@20277d9d06",
    ],
    creates,
    needsLicense: true,
    async run(stage) {
      const { payments } = stage.lago;
      const { lago_id: invoice_id } = await createInvoice(stage, await arrange(stage));
      const payment = { invoice_id, amount_cents: 100, reference: "1" };

      await refused(payments.create({ ...payment, amount_cents: 0 }), 422, { amount_cents: ["invalid_value"] });
      await refused(payments.create({ ...payment, invoice_id: "" }), 422, { invoice_id: ["value_is_mandatory"] });
      await refused(payments.create({ ...payment, invoice_id: nothing }), 404, "invoice_not_found");
      await refused(payments.create({ ...payment, paid_at: "soon" }), 422, { paid_at: ["invalid_date"] });
      await refused(payments.create({ ...payment, reference: "" }), 422, { reference: ["value_is_mandatory"] });
      const long = "x".repeat(41);
      await refused(payments.create({ ...payment, reference: long }), 422, { reference: ["value_is_too_long"] });
      const tooMuch = payments.create({ ...payment, amount_cents: 2881 });
      await refused(tooMuch, 422, { amount_cents: ["value_is_out_of_range"] });
      assert.deepEqual((await payments.list({ invoice_id })).data, []);
    },
  },
  {
    title: "A payment, a payment request and a receipt that do not exist are not found.",
    evidence: [
      "1.51.0 GET /payments/{lago_id} 404",
      "1.51.0 GET /payment_requests/{lago_id} 404",
      "1.51.0 GET /payment_receipts/{lago_id} 404",
    ],
    creates: [],
    async run({ lago }) {
      await refused(lago.payments.get(nothing), 404, "payment_not_found");
      await refused(lago.paymentRequests.get(nothing), 404, "payment_request_not_found");
      await refused(lago.paymentReceipts.get(nothing), 404, "invoice_not_found");
    },
  },
  {
    title: "A payment request for an invoice that is not overdue is refused.",
    evidence: ["app/services/payment_requests/create_service.rb:70-76@20277d9d06"],
    creates: creates.slice(0, 4),
    needsLicense: true,
    async run(stage) {
      const { customer, ...rest } = await arrange(stage);
      const { lago_id: id } = await createInvoice(stage, { customer, ...rest });
      const { paymentRequests } = stage.lago;
      const input = { external_customer_id: customer.external_id };

      await refused(paymentRequests.create({ ...input, lago_invoice_ids: [id] }), 405, "invoices_not_overdue");
      await refused(paymentRequests.create({ ...input, lago_invoice_ids: [nothing] }), 404, "invoice_not_found");
    },
  },
];
