import assert from "node:assert/strict";
import type { Behavior } from "./behavior.ts";
import { refused } from "./refused.ts";

const upsertService = "app/services/customers/upsert_from_api_service.rb@000196c687";

function entry(key: string, value: string): { key: string; value: string; display_in_invoice: boolean } {
  return { key, value, display_in_invoice: false };
}

/** The behavior of customers. */
export const customers: readonly Behavior[] = [
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
    evidence: [upsertService],
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
    evidence: ["app/services/customers/metadata/update_service.rb@20277d9d06"],
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
];
