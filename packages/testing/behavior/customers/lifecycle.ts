import assert from "node:assert/strict";
import type { Behavior } from "../behavior.ts";
import { eventually } from "../eventually.ts";
import { subscribe } from "../subscriptions/subscribe.ts";
import { refused } from "../refused.ts";

function entry(key: string, value: string): { key: string; value: string; display_in_invoice: boolean } {
  return { key, value, display_in_invoice: false };
}

/** How customers are created, changed and deleted. */
export const lifecycle: readonly Behavior[] = [
  {
    title: "A customer is created, found, listed and deleted.",
    evidence: [
      "1.51.0 POST /customers 200",
      "1.51.0 GET /customers/{external_customer_id} 200",
      "1.51.0 GET /customers 200",
      "1.51.0 DELETE /customers/{external_customer_id} 200",
      "1.51.0 GET /customers/{external_customer_id} 404",
    ],
    creates: ["a customer"],
    async run({ lago, unique, cleanUp }) {
      const id = unique("customer");
      cleanUp(() => lago.customers.delete(id));

      const created = await lago.customers.create({ external_id: id, name: "Lumen Bikes", currency: "EUR" });

      assert.equal(created.name, "Lumen Bikes");
      assert.deepEqual(await lago.customers.get(id), created);
      const listed = await lago.customers.list({ external_id: id }).toArray({ limit: 10 });
      assert.deepEqual(
        listed.map(({ lago_id }) => lago_id),
        [created.lago_id],
      );
      await lago.customers.delete(id);
      await refused(lago.customers.get(id), 404, "customer_not_found");
    },
  },
  {
    title: "Creating a customer again changes only what the request contains.",
    evidence: ["app/services/customers/upsert_from_api_service.rb:55-79@20277d9d06"],
    creates: ["a customer"],
    async run({ lago, unique, cleanUp }) {
      const id = unique("customer");
      cleanUp(() => lago.customers.delete(id));
      const created = await lago.customers.create({ external_id: id, name: "Lumen Bikes", city: "Köln" });

      const changed = await lago.customers.create({ external_id: id, city: null, email: "ida@lumen-bikes.example" });

      assert.equal(changed.lago_id, created.lago_id);
      assert.deepEqual([changed.name, changed.city, changed.email], ["Lumen Bikes", null, "ida@lumen-bikes.example"]);
    },
  },
  {
    title: "The metadata of a request replaces that of the customer, except for entries whose ID it names.",
    evidence: ["app/services/customers/metadata/update_service.rb:16-32@20277d9d06"],
    creates: ["a customer"],
    async run({ lago, unique, cleanUp }) {
      const id = unique("customer");
      cleanUp(() => lago.customers.delete(id));
      const { metadata } = await lago.customers.create({
        external_id: id,
        metadata: [entry("region", "eu"), entry("tier", "gold")],
      });
      const region = metadata.find(({ key }) => key === "region");

      const withoutId = lago.customers.create({ external_id: id, metadata: [entry("region", "us")] });
      await refused(withoutId, 422, { key: ["value_already_exist"] });
      const changed = await lago.customers.create({
        external_id: id,
        metadata: [{ ...entry("region", "us"), id: region?.lago_id }, entry("crm", "17")],
      });

      const pairs = changed.metadata.map(({ key, value }) => `${key}=${value}`).sort();
      assert.deepEqual(pairs, ["crm=17", "region=us"]);
    },
  },
  {
    title: "The taxes of a customer are those of the codes in the last request that names any.",
    evidence: [
      "1.51.0 request POST /customers",
      "app/services/customers/upsert_from_api_service.rb:123-126@20277d9d06",
    ],
    creates: ["a customer", "a tax"],
    async run({ lago, unique, cleanUp }) {
      const [id, code] = [unique("customer"), unique("tax")];
      cleanUp(() => lago.taxes.delete(code));
      cleanUp(() => lago.customers.delete(id));
      await lago.taxes.create({ name: "VAT", code, rate: "20.0" });
      await lago.customers.create({ external_id: id, tax_codes: [code] });

      const renamed = await lago.customers.create({ external_id: id, name: "Lumen Bikes" });
      const cleared = await lago.customers.create({ external_id: id, tax_codes: [] });

      assert.deepEqual(
        renamed.taxes.map((tax) => tax.code),
        [code],
      );
      assert.deepEqual(cleared.taxes, []);
      await refused(lago.customers.create({ external_id: id, tax_codes: [unique("tax")] }), 404, "tax_not_found");
    },
  },
  {
    title: "Addresses change in parts.",
    evidence: ["app/services/customers/upsert_from_api_service.rb:57-68@20277d9d06"],
    creates: ["a customer"],
    async run({ lago, unique, cleanUp }) {
      const id = unique("customer");
      cleanUp(() => lago.customers.delete(id));
      await lago.customers.create({
        external_id: id,
        city: "Köln",
        shipping_address: { city: "Bonn", zipcode: "53111" },
      });

      const changed = await lago.customers.create({
        external_id: id,
        city: null,
        shipping_address: { city: "Berlin" },
      });

      assert.equal(changed.city, null);
      assert.partialDeepStrictEqual(changed.shipping_address, { city: "Berlin", zipcode: "53111" });
    },
  },
  {
    title: "The currency of a customer with a subscription cannot change.",
    evidence: ["app/services/customers/update_currency_service.rb:24-38@20277d9d06"],
    creates: ["a customer", "a plan", "a subscription"],
    async run(stage) {
      const { lago } = stage;
      const { customer } = await subscribe(stage);

      const changed = lago.customers.create({ external_id: customer, currency: "USD" });

      await refused(changed, 422, { currency: ["currencies_does_not_match"] });
      assert.equal((await lago.customers.get(customer)).currency, "EUR");
    },
  },
  {
    title: "The subscriptions of a deleted customer end.",
    evidence: ["app/services/customers/terminate_relations_service.rb:14-20@20277d9d06"],
    creates: ["a customer", "a plan", "a subscription"],
    async run(stage) {
      const { lago } = stage;
      const { customer, subscription } = await subscribe(stage);

      await lago.customers.delete(customer);

      const read = () =>
        lago.subscriptions.list({ external_id: subscription, status: ["active", "terminated"] }).toArray();
      const [ended] = await eventually(read, ([row]) => row?.status === "terminated");
      assert.equal(ended?.status, "terminated");
      await refused(lago.customers.subscriptions.list(customer).toArray(), 404, "customer_not_found");
    },
  },
  {
    title: "A customer has a sequential ID, and a slug.",
    evidence: ["1.51.0 POST /customers 200"],
    creates: ["a customer"],
    async run({ lago, unique, cleanUp }) {
      const [first, second] = [unique("customer"), unique("customer")];
      cleanUp(() => lago.customers.delete(first));
      cleanUp(() => lago.customers.delete(second));

      const one = await lago.customers.create({ external_id: first });
      const other = await lago.customers.create({ external_id: second });

      assert.ok(other.sequential_id > one.sequential_id);
      assert.notEqual(other.slug, one.slug);
    },
  },
];
