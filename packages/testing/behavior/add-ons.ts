import assert from "node:assert/strict";
import type { Behavior } from "./behavior.ts";
import { refused } from "./refused.ts";

const price = { amount_cents: 5000, amount_currency: "EUR" } as const;

/** The behavior of add-ons. */
export const addOns: readonly Behavior[] = [
  {
    title: "An add-on is created, found, listed, updated and deleted.",
    evidence: [
      "1.51.0 POST /add_ons 200",
      "1.51.0 GET /add_ons/{code} 200",
      "1.51.0 GET /add_ons 200",
      "1.51.0 PUT /add_ons/{code} 200",
      "1.51.0 DELETE /add_ons/{code} 200",
      "1.51.0 GET /add_ons/{code} 404",
    ],
    creates: ["an add-on"],
    async run({ lago, unique, cleanUp }) {
      const code = unique("setup");
      cleanUp(() => lago.addOns.delete(code));

      const created = await lago.addOns.create({ name: "Setup", code, description: "Once", ...price });
      const updated = await lago.addOns.update(code, { amount_cents: 6000, description: null });

      assert.deepEqual(created.taxes, []);
      assert.deepEqual(updated, { ...created, amount_cents: 6000, description: null });
      assert.deepEqual(await lago.addOns.get(code), updated);
      assert.ok((await lago.addOns.list().toArray({ limit: 1000 })).some((addOn) => addOn.code === code));
      await lago.addOns.delete(code);
      await refused(lago.addOns.get(code), 404, "add_on_not_found");
    },
  },
  {
    title: "Two add-ons cannot have the same code.",
    evidence: ["1.51.0 PUT /add_ons/{code} 422"],
    creates: ["an add-on"],
    async run({ lago, unique, cleanUp }) {
      const code = unique("setup");
      cleanUp(() => lago.addOns.delete(code));
      await lago.addOns.create({ name: "Setup", code, ...price });

      const again = lago.addOns.create({ name: "Setup", code, ...price });

      await refused(again, 422, { code: ["value_already_exist"] });
    },
  },
  {
    title: "An add-on needs a name, and a price above zero.",
    evidence: ["app/models/add_on.rb:21-26@1651416f6c"],
    creates: [],
    async run({ lago, unique }) {
      const invalid = lago.addOns.create({ name: "", code: unique("setup"), ...price, amount_cents: 0 });

      await refused(invalid, 422, { name: ["value_is_mandatory"], amount_cents: ["value_is_out_of_range"] });
    },
  },
  {
    title: "An add-on has the taxes of its request, with their current rates, and loses those that are deleted.",
    evidence: [
      "1.51.0 POST /add_ons 200",
      "app/services/add_ons/apply_taxes_service.rb:16@1651416f6c",
      "app/services/taxes/destroy_service.rb:34@20277d9d06",
    ],
    creates: ["an add-on", "a tax"],
    async run({ lago, unique, cleanUp }) {
      const [code, tax] = [unique("setup"), unique("tax")];
      cleanUp(() => lago.addOns.delete(code));
      cleanUp(() => lago.taxes.delete(tax));
      await lago.taxes.create({ name: "VAT", code: tax, rate: "20" });

      await lago.addOns.create({ name: "Setup", code, ...price, tax_codes: [tax] });
      await lago.taxes.update(tax, { rate: "21" });
      const taxed = await lago.addOns.get(code);
      await refused(lago.addOns.update(code, { tax_codes: [unique("none")] }), 404, "tax_not_found");
      await lago.taxes.delete(tax);

      assert.deepEqual(
        taxed.taxes.map(({ code: each, rate }) => [each, rate]),
        [[tax, 21]],
      );
      assert.deepEqual((await lago.addOns.get(code)).taxes, []);
    },
  },
];
