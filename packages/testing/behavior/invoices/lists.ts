import type { InvoiceListQuery } from "@lagokit/client";
import assert from "node:assert/strict";
import type { Behavior } from "../behavior.ts";
import { refused } from "../refused.ts";
import { arrange, createInvoice } from "./arrange.ts";
import { nothing } from "./nothing.ts";

const creates = ["a customer", "an add-on", "a tax", "invoices that cannot be deleted"];

/** The behavior of lists of invoices. */
export const invoiceLists: readonly Behavior[] = [
  {
    title: "Invoices are filtered by status, payment, type, amount, metadata and number.",
    evidence: ["1.51.0 GET /invoices 200", "1.51.0 GET /customers/{external_customer_id}/invoices 200"],
    creates,
    async run(stage) {
      const { lago } = stage;
      const arranged = await arrange(stage);
      const { external_id: id } = arranged.customer;
      const first = await createInvoice(stage, arranged);
      const second = await createInvoice(stage, arranged);
      await lago.invoices.update(first.lago_id, { payment_status: "succeeded", metadata: [{ key: "a", value: "1" }] });
      await lago.invoices.void(second.lago_id);
      const numbers = async (query: InvoiceListQuery): Promise<string[]> => {
        const { data } = await lago.invoices.list({ external_customer_id: id, ...query });
        return data.map(({ number }) => number);
      };

      assert.deepEqual(await numbers({}), [second.number, first.number]);
      assert.deepEqual(await numbers({ statuses: ["voided"] }), [second.number]);
      assert.deepEqual(await numbers({ payment_statuses: ["succeeded"] }), [first.number]);
      assert.deepEqual(await numbers({ invoice_type: "subscription" }), []);
      assert.deepEqual(await numbers({ amount_from: 2881 }), []);
      assert.deepEqual(await numbers({ metadata: { a: "1" } }), [first.number]);
      assert.deepEqual(await numbers({ metadata: { a: "" } }), [second.number]);
      assert.deepEqual(await numbers({ search_term: first.number.toLowerCase() }), [first.number]);
      assert.deepEqual(await numbers({ issuing_date_from: "2999-01-01" }), []);
      const { data } = await lago.customers.invoices.list(id, { payment_status: "pending" });
      assert.deepEqual(
        data.map(({ number }) => number),
        [second.number],
      );
    },
  },
  {
    title:
      "Lists of invoices of an unknown customer are empty or not found, and those of unknown billing entities not found.",
    evidence: ["1.51.0 GET /customers/{external_customer_id}/invoices 404", "1.51.0 GET /invoices 404"],
    creates: [],
    async run({ lago, unique }) {
      const id = unique("nobody");

      assert.deepEqual((await lago.invoices.list({ external_customer_id: id })).data, []);
      await refused(lago.customers.invoices.list(id), 404, "customer_not_found");
      const entity = lago.invoices.list({ billing_entity_codes: [nothing] });
      await refused(entity, 404, "billing_entity_not_found");
    },
  },
];
