import assert from "node:assert/strict";
import type { Behavior, FakeBehavior } from "./behavior.ts";
import { refused } from "./refused.ts";

/** The behavior of billing entities. */
export const billingEntities: readonly Behavior[] = [
  {
    title: "One billing entity is the default. Only alone does it have its taxes and custom sections.",
    evidence: [
      "1.51.0 GET /billing_entities 200",
      "1.51.0 GET /billing_entities/{code} 200",
      "1.51.0 GET /billing_entities/{code} 404",
    ],
    creates: [],
    async run({ lago, unique }) {
      const [first, ...others] = await lago.billingEntities.list();
      const alone = await lago.billingEntities.get(first?.code ?? "");

      assert.deepEqual([first?.is_default, others.some(({ is_default: isDefault }) => isDefault)], [true, false]);
      assert.deepEqual([Object.hasOwn(first ?? {}, "taxes"), Array.isArray(alone.taxes)], [false, true]);
      await refused(lago.billingEntities.get(unique("none")), 404, "billing_entity_not_found");
    },
  },
  {
    title: "An update of a billing entity needs taxes that exist, and settings that Lago knows.",
    evidence: ["1.51.0 PUT /billing_entities/{code} 404", "app/models/billing_entity.rb:95"],
    creates: [],
    async run({ lago, unique, send }) {
      const [first] = await lago.billingEntities.list();
      const code = first?.code ?? "";

      await refused(lago.billingEntities.update(code, { tax_codes: [unique("none")] }), 404, "tax_not_found");
      const footer = { billing_configuration: { invoice_footer: "x".repeat(601) } };
      await refused(lago.billingEntities.update(code, footer), 422, { invoice_footer: ["value_is_too_long"] });
      const { body } = await send("PUT", `/billing_entities/${code}`, { billing_entity: { default_currency: "XXQ" } });
      assert.partialDeepStrictEqual(body, { status: 422, error_details: { default_currency: ["value_is_invalid"] } });
      await refused(lago.billingEntities.update(unique("none"), { name: "x" }), 404, "billing_entity_not_found");
    },
  },
];

/** What only the fake shows about billing entities: the API cannot delete one. */
export const newBillingEntities: readonly FakeBehavior[] = [
  {
    title: "A billing entity is created and updated, and its code is unique.",
    evidence: [
      "1.51.0 POST /billing_entities 200",
      "1.51.0 POST /billing_entities 422",
      "1.51.0 PUT /billing_entities/{code} 200",
    ],
    async run({ lago }) {
      await lago.taxes.create({ name: "VAT", code: "vat", rate: "20" });

      const created = await lago.billingEntities.create({ code: "paris", name: "Paris", country: "FR" });
      const updated = await lago.billingEntities.update("paris", {
        tax_codes: ["VAT"],
        timezone: "Europe/Paris",
        billing_configuration: { invoice_grace_period: 3 },
      });

      assert.match(created.document_number_prefix ?? "", /^PAR-[0-9A-F]{4}$/);
      assert.deepEqual([created.is_default, created.default_currency], [false, "USD"]);
      assert.deepEqual(
        [updated.timezone, updated.invoice_grace_period, updated.taxes[0]?.code],
        ["Europe/Paris", 3, "vat"],
      );
      const again = lago.billingEntities.create({ code: "paris", name: "Paris" });
      await refused(again, 422, { code: ["value_already_exist"] });
    },
  },
  {
    title:
      "Customers without a time zone have that of their billing entity, and their invoices its term and its taxes.",
    evidence: ["1.51.0 PUT /billing_entities/{code} 200", "1.51.0 POST /invoices 200"],
    async run({ lago }) {
      await lago.taxes.create({ name: "VAT", code: "vat", rate: "20" });
      await lago.customers.create({ external_id: "lumen", currency: "EUR" });
      await lago.addOns.create({ name: "Setup", code: "setup", amount_cents: 100, amount_currency: "EUR" });
      const [{ code } = { code: "" }] = await lago.billingEntities.list();

      await lago.billingEntities.update(code, { timezone: "Europe/Paris", net_payment_term: 14, tax_codes: ["vat"] });

      assert.equal((await lago.customers.get("lumen")).applicable_timezone, "Europe/Paris");
      const invoice = await lago.invoices.create({
        external_customer_id: "lumen",
        currency: "EUR",
        fees: [{ add_on_code: "setup" }],
      });
      assert.deepEqual([invoice.net_payment_term, invoice.taxes_amount_cents], [14, 20]);
    },
  },
];
