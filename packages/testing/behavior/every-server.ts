import { isApiError, isValidationError } from "@lagokit/client";
import assert from "node:assert/strict";
import type { Behavior } from "./behavior.ts";
import { refused } from "./refused.ts";

/** Selects the response of a mock. Other servers ignore it. */
const prefer = (status: number): { readonly headers: Readonly<Record<string, string>> } => ({
  headers: { prefer: `code=${status}` },
});

/** What every server does: a Lago, the fake, and a mock of the API document. */
export const everyServer: readonly Behavior[] = [
  {
    title: "A request without a key is refused with a 401 that has no code.",
    evidence: ["1.51.0 GET /customers/{external_customer_id} 401"],
    creates: [],
    stateless: true,
    async run({ anonymous }) {
      const error: unknown = await anonymous.taxes.list().then(
        () => undefined,
        (cause: unknown) => cause,
      );

      assert.ok(isApiError(error), "The request without a key is accepted.");
      assert.deepEqual([error.status, error.code], [401, undefined]);
    },
  },
  {
    title: "A list has the items of a page, and the place of that page.",
    evidence: [
      "1.51.0 GET /add_ons 200",
      "1.51.0 GET /billable_metrics 200",
      "1.51.0 GET /coupons 200",
      "1.51.0 GET /customers 200",
      "1.51.0 GET /invoices 200",
      "1.51.0 GET /plans 200",
      "1.51.0 GET /subscriptions 200",
      "1.51.0 GET /taxes 200",
    ],
    creates: [],
    stateless: true,
    async run({ lago }) {
      const { addOns, billableMetrics, coupons, customers, invoices, plans, subscriptions, taxes } = lago;
      const lists = [addOns, billableMetrics, coupons, customers, invoices, plans, subscriptions, taxes];

      for (const resource of lists) {
        const { data, meta } = await resource.list({ per_page: 2 });

        assert.ok(Array.isArray(data));
        assert.ok(Number.isInteger(meta.current_page) && Number.isInteger(meta.total_pages));
        assert.ok(Number.isInteger(meta.total_count));
      }
    },
  },
  {
    title: "The billing entities have no pages.",
    evidence: ["1.51.0 GET /billing_entities 200"],
    creates: [],
    stateless: true,
    async run({ lago }) {
      const entities = await lago.billingEntities.list();

      assert.ok(entities.length > 0);
      assert.equal(typeof entities[0]?.code, "string");
    },
  },
  {
    title: "An object that does not exist is not found, and the code names its kind.",
    evidence: ["1.51.0 GET /taxes/{code} 404", "1.51.0 GET /plans/{code} 404", "1.51.0 GET /add_ons/{code} 404"],
    creates: [],
    stateless: true,
    async run({ lago, unique }) {
      const code = unique("none");

      await refused(lago.taxes.get(code, prefer(404)), 404, "tax_not_found");
      await refused(lago.plans.get(code, prefer(404)), 404, "plan_not_found");
      await refused(lago.addOns.get(code, prefer(404)), 404, "add_on_not_found");
    },
  },
  {
    title: "A created tax has an ID, a code, and a rate that is a number.",
    evidence: ["1.51.0 request POST /taxes", "1.51.0 POST /taxes 200"],
    creates: ["a tax"],
    stateless: true,
    async run({ lago, unique, cleanUp }) {
      const code = unique("tax");
      cleanUp(() => lago.taxes.delete(code));

      const tax = await lago.taxes.create({ name: "VAT", code, rate: "20.0" });

      assert.match(tax.lago_id, /^[\da-f-]{36}$/);
      assert.deepEqual([typeof tax.code, typeof tax.rate], ["string", "number"]);
    },
  },
  {
    title: "An update that Lago refuses names the field.",
    evidence: ["1.51.0 PUT /taxes/{code} 422"],
    creates: ["a tax", "a tax"],
    stateless: true,
    async run({ lago, unique, cleanUp }) {
      const [code, other] = [unique("tax"), unique("tax")];
      cleanUp(() => lago.taxes.delete(code));
      cleanUp(() => lago.taxes.delete(other));
      await lago.taxes.create({ name: "VAT", code, rate: "20.0" });
      await lago.taxes.create({ name: "VAT", code: other, rate: "20.0" });

      const error: unknown = await lago.taxes.update(code, { code: other }, prefer(422)).then(
        () => undefined,
        (cause: unknown) => cause,
      );

      assert.ok(isValidationError(error), "The second tax with the same code is accepted.");
      assert.equal(error.code, "validation_errors");
      assert.ok(Object.keys(error.fields).length > 0);
    },
  },
  {
    title: "A customer is updated if the external ID exists, and has a portal with a URL.",
    evidence: ["1.51.0 POST /customers 200", "1.51.0 GET /customers/{external_customer_id}/portal_url 200"],
    creates: ["a customer"],
    stateless: true,
    async run({ lago, unique, cleanUp }) {
      const id = unique("customer");
      cleanUp(() => lago.customers.delete(id));

      const created = await lago.customers.create({ external_id: id, name: "Ann" });
      const again = await lago.customers.create({ external_id: id, name: "Ann" });
      const url = await lago.customers.portalUrl(id);

      assert.equal(again.lago_id, created.lago_id);
      assert.match(url, /^https?:\/\//);
    },
  },
];
