import assert from "node:assert/strict";
import type { Behavior } from "../behavior.ts";
import { refused } from "../refused.ts";

/** Lists of customers, and the URLs of one. */
export const reads: readonly Behavior[] = [
  {
    title: "Customers are found by their fields, their metadata and a part of a name.",
    evidence: ["1.51.0 GET /customers 200", "app/queries/customers_query.rb:24-38@20277d9d06"],
    creates: ["two customers"],
    async run({ lago, unique, cleanUp }) {
      const [first, second, word] = [unique("customer"), unique("customer"), unique("Word")];
      cleanUp(() => lago.customers.delete(first));
      cleanUp(() => lago.customers.delete(second));
      const metadata = [{ key: "region", value: word, display_in_invoice: false }];
      await lago.customers.create({ external_id: first, name: `${word} Bikes`, zipcode: word, metadata });
      await lago.customers.create({ external_id: second, firstname: word, customer_type: "company" });
      const found = async (query: Parameters<typeof lago.customers.list>[0]): Promise<string[]> =>
        (await lago.customers.list(query).toArray({ limit: 100 })).map(({ external_id }) => external_id);

      assert.deepEqual(await found({ search_term: word.toLowerCase() }), [second, first]);
      assert.deepEqual(await found({ zipcodes: [word] }), [first]);
      assert.deepEqual(await found({ metadata: { region: word } }), [first]);
      assert.deepEqual(await found({ search_term: word, metadata: { region: "" } }), [second]);
      assert.deepEqual(await found({ search_term: word, customer_type: "company" }), [second]);
      assert.deepEqual(await found({ search_term: word, has_customer_type: false }), [first]);
    },
  },
  {
    title: "A customer has a URL of the customer portal.",
    evidence: ["1.51.0 GET /customers/{external_customer_id}/portal_url 200"],
    creates: ["a customer"],
    async run({ lago, unique, cleanUp }) {
      const id = unique("customer");
      cleanUp(() => lago.customers.delete(id));
      await lago.customers.create({ external_id: id });

      assert.ok(URL.canParse(await lago.customers.portalUrl(id)));
    },
  },
  {
    title: "A customer without a payment provider has no checkout page.",
    evidence: ["1.51.0 POST /customers/{external_customer_id}/checkout_url 422"],
    creates: ["a customer"],
    async run({ lago, unique, cleanUp }) {
      const id = unique("customer");
      cleanUp(() => lago.customers.delete(id));
      await lago.customers.create({ external_id: id });

      await refused(lago.customers.checkoutUrl(id), 422, { base: ["no_linked_payment_provider"] });
    },
  },
  {
    title: "A payment method that does not exist is not found.",
    evidence: [
      "1.51.0 GET /customers/{external_customer_id}/payment_methods 200",
      "1.51.0 DELETE /customers/{external_customer_id}/payment_methods/{lago_id} 404",
      "1.51.0 PUT /customers/{external_customer_id}/payment_methods/{lago_id}/set_as_default 404",
    ],
    creates: ["a customer"],
    async run({ lago, unique, cleanUp }) {
      const id = unique("customer");
      const method = "3f6d2c10-5b7e-4a91-8c04-000000000001";
      cleanUp(() => lago.customers.delete(id));
      await lago.customers.create({ external_id: id });

      assert.deepEqual(await lago.customers.paymentMethods.list(id).toArray(), []);
      await refused(lago.customers.paymentMethods.setAsDefault(id, method), 404, "payment_method_not_found");
      await refused(lago.customers.paymentMethods.delete(id, method), 404, "payment_method_not_found");
    },
  },
];
