import assert from "node:assert/strict";
import type { Behavior } from "../behavior.ts";
import { refused } from "../refused.ts";
import { arrange, createInvoice } from "./arrange.ts";

const creates = ["a customer", "an add-on", "a tax", "an invoice that cannot be deleted"];

/** The behavior of one-off invoices. */
export const oneOffInvoices: readonly Behavior[] = [
  {
    title: "A one-off invoice is final immediately, with its fees, taxes and sums.",
    evidence: ["1.51.0 POST /invoices 200", "1.51.0 GET /invoices/{lago_id} 200", "1.51.0 GET /invoices 200"],
    creates,
    async run(stage) {
      const arranged = await arrange(stage, { net_payment_term: 10 });
      const { lago } = stage;

      const invoice = await createInvoice(stage, arranged);

      assert.partialDeepStrictEqual(invoice, {
        invoice_type: "one_off",
        status: "finalized",
        payment_status: "pending",
        sequential_id: 1,
        net_payment_term: 10,
        fees_amount_cents: 2400,
        sub_total_excluding_taxes_amount_cents: 2400,
        taxes_amount_cents: 480,
        sub_total_including_taxes_amount_cents: 2880,
        total_amount_cents: 2880,
        total_due_amount_cents: 2880,
        total_paid_amount_cents: 0,
      });
      assert.equal(invoice.number, `${arranged.customer.slug}-001`);
      assert.equal(Date.parse(invoice.payment_due_date ?? "") - Date.parse(invoice.issuing_date), 10 * 86_400_000);
      assert.partialDeepStrictEqual(invoice.applied_taxes, [{ amount_cents: 480, fees_amount_cents: 2400 }]);
      const found = await lago.invoices.get(invoice.lago_id);
      assert.deepEqual([found.number, found.fees], [invoice.number, invoice.fees]);
      const listed = await lago.invoices.list({ external_customer_id: arranged.customer.external_id });
      assert.deepEqual(
        listed.data.map(({ lago_id: id }) => id),
        [invoice.lago_id],
      );
    },
  },
  {
    title: "A fee of a one-off invoice multiplies units and price, and belongs to no customer.",
    evidence: ["1.51.0 POST /invoices 200", "1.51.0 GET /fees/{lago_id} 200"],
    creates,
    async run(stage) {
      const arranged = await arrange(stage);

      const { fees } = await createInvoice(stage, arranged);

      assert.equal(fees.length, 1);
      assert.partialDeepStrictEqual(fees[0], {
        external_customer_id: null,
        amount_cents: 2400,
        precise_amount: "24.0",
        precise_total_amount: "28.8",
        precise_unit_amount: "12.0",
        taxes_amount_cents: 480,
        taxes_precise_amount: "4.8",
        taxes_rate: 20,
        total_amount_cents: 2880,
        total_aggregated_units: null,
        units: "2.0",
      });
    },
  },
  {
    title: "Taxes of an invoice are rounded once for all fees, those of a fee for each.",
    evidence: [
      "app/services/invoices/apply_taxes_service.rb:29-43@20277d9d06",
      "app/services/fees/apply_taxes_service.rb:36-50@20277d9d06",
    ],
    creates,
    async run(stage) {
      const { customer, addOn, tax } = await arrange(stage);
      const fee = { add_on_code: addOn.code, unit_amount_cents: 2, tax_codes: [tax.code] };

      const invoice = await stage.lago.invoices.create({
        external_customer_id: customer.external_id,
        fees: [fee, fee],
      });

      assert.deepEqual(
        invoice.fees.map(({ taxes_amount_cents: amount }) => amount),
        [0, 0],
      );
      assert.equal(invoice.taxes_amount_cents, 1);
    },
  },
  {
    title: "An invoice for a customer or an add-on that does not exist is refused.",
    evidence: ["1.51.0 POST /invoices 404"],
    creates: creates.slice(0, 3),
    async run(stage) {
      const { customer, addOn } = await arrange(stage);
      const { lago, unique } = stage;

      const noCustomer = lago.invoices.create({
        external_customer_id: unique("nobody"),
        fees: [{ add_on_code: addOn.code }],
      });
      await refused(noCustomer, 404, "customer_not_found");
      const noAddOn = lago.invoices.create({
        external_customer_id: customer.external_id,
        fees: [{ add_on_code: unique("nothing") }],
      });

      await refused(noAddOn, 404, "add_on_not_found");
    },
  },
  {
    title: "An invoice in another currency than that of the customer is refused.",
    evidence: ["app/services/customers/update_currency_service.rb:32-37@20277d9d06"],
    creates: creates.slice(0, 3),
    async run(stage) {
      const { customer, addOn } = await arrange(stage);

      const refusedInvoice = stage.lago.invoices.create({
        external_customer_id: customer.external_id,
        currency: "USD",
        fees: [{ add_on_code: addOn.code }],
      });

      await refused(refusedInvoice, 422, { currency: ["currencies_does_not_match"] });
    },
  },
  {
    title: "An invoice that does not exist is not found.",
    evidence: ["1.51.0 GET /invoices/{lago_id} 404"],
    creates: [],
    run: ({ lago }) => refused(lago.invoices.get("00000000-0000-4000-8000-000000000000"), 404, "invoice_not_found"),
  },
];
