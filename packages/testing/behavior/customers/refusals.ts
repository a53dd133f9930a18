import assert from "node:assert/strict";
import type { Behavior } from "../behavior.ts";
import { refused } from "../refused.ts";

/** What Lago refuses about customers. */
export const refusals: readonly Behavior[] = [
  {
    title: "A customer without an external ID and with an unknown currency is refused with both errors.",
    evidence: ["1.51.0 POST /customers 422"],
    creates: [],
    async run({ send }) {
      const { status, body } = await send("POST", "/customers", { customer: { currency: "XXX", external_id: "" } });

      assert.equal(status, 422);
      const details = { currency: ["value_is_invalid"], external_id: ["value_is_mandatory"] };
      assert.partialDeepStrictEqual(body, { code: "validation_errors", error_details: details });
    },
  },
  {
    title: "A filter by metadata is text.",
    evidence: ["1.51.0 GET /customers 422"],
    creates: [],
    async run({ send }) {
      const { status, body } = await send("GET", "/customers?metadata[team][name]=core");

      assert.equal(status, 422);
      assert.partialDeepStrictEqual(body, { error_details: { metadata: { team: ["must be a string"] } } });
    },
  },
  {
    title: "A customer without its envelope is refused.",
    evidence: ["1.51.0 POST /customers 400"],
    creates: [],
    async run({ send }) {
      assert.equal((await send("POST", "/customers", { name: "Lumen Bikes" })).status, 400);
    },
  },
  {
    title: "An invalid email address is refused.",
    evidence: ["1.51.0 POST /customers 422", "app/validators/email_validator.rb:6@20277d9d06"],
    creates: [],
    async run({ lago, unique }) {
      const created = lago.customers.create({ external_id: unique("customer"), email: "ida@lumen-bikes.example,ida" });

      await refused(created, 422, { email: ["invalid_email_format"] });
    },
  },
  {
    title: "A customer has at most five entries of metadata, with short keys and values.",
    evidence: [
      "app/services/customers/upsert_from_api_service.rb:26-31@20277d9d06",
      "app/models/metadata/customer_metadata.rb:15-16",
    ],
    creates: [],
    async run({ lago, unique }) {
      const external_id = unique("customer");
      const entries = ["a", "b", "c", "d", "e", "f"].map((key) => ({ key, value: "1", display_in_invoice: false }));

      await refused(lago.customers.create({ external_id, metadata: entries }), 422, { metadata: ["invalid_count"] });
      const long = { key: "k".repeat(21), value: "v".repeat(101), display_in_invoice: false };
      await refused(lago.customers.create({ external_id, metadata: [long] }), 422, {
        key: ["value_is_too_long"],
        value: ["value_is_too_long"],
      });
      await refused(lago.customers.get(external_id), 404, "customer_not_found");
    },
  },
  {
    title: "A customer has one connection of each type.",
    evidence: ["app/services/customers/upsert_from_api_service.rb:40-45@20277d9d06"],
    creates: [],
    async run({ lago, unique }) {
      const connection = { integration_type: "xero", integration_code: "xero", external_customer_id: "1" } as const;

      const created = lago.customers.create({
        external_id: unique("customer"),
        integration_customers: [connection, connection],
      });

      await refused(created, 422, { integration_customers: ["invalid_count_per_integration_type"] });
    },
  },
  {
    title: "The billing entity of a customer must exist.",
    evidence: ["1.51.0 GET /customers 404", "app/services/customers/upsert_from_api_service.rb:18-20@20277d9d06"],
    creates: [],
    async run({ lago, unique }) {
      const code = unique("entity");

      await refused(
        lago.customers.create({ external_id: unique("customer"), billing_entity_code: code }),
        404,
        "billing_entity_not_found",
      );
      await refused(lago.customers.list({ billing_entity_codes: [code] }).toArray(), 404, "billing_entity_not_found");
    },
  },
  {
    title: "A customer that does not exist is not found.",
    evidence: [
      "1.51.0 GET /customers/{external_customer_id} 404",
      "1.51.0 DELETE /customers/{external_customer_id} 404",
      "1.51.0 GET /customers/{external_customer_id}/portal_url 404",
      "1.51.0 GET /customers/{external_customer_id}/payment_methods 404",
      "1.51.0 PUT /customers/{external_customer_id}/payment_methods/{lago_id}/set_as_default 404",
    ],
    creates: [],
    async run({ lago, unique }) {
      const id = unique("customer");
      const method = "3f6d2c10-5b7e-4a91-8c04-000000000001";

      await refused(lago.customers.get(id), 404, "customer_not_found");
      await refused(lago.customers.delete(id), 404, "customer_not_found");
      await refused(lago.customers.portalUrl(id), 404, "customer_not_found");
      await refused(lago.customers.paymentMethods.list(id).toArray(), 404, "customer_not_found");
      await refused(lago.customers.paymentMethods.setAsDefault(id, method), 404, "customer_not_found");
    },
  },
  {
    title: "Unknown values of the filters of customers are refused.",
    evidence: ["1.51.0 GET /customers 422"],
    creates: [],
    async run({ send }) {
      const filters = [
        "countries[]=QQ",
        "currencies[]=XXX",
        "customer_type=robot",
        "has_tax_identification_number=maybe",
      ];

      for (const filter of filters) assert.equal((await send("GET", `/customers?${filter}`)).status, 422, filter);
    },
  },
];
