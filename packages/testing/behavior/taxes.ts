import assert from "node:assert/strict";
import type { Behavior } from "./behavior.ts";
import { refused } from "./refused.ts";

/** The behavior of taxes. */
export const taxes: readonly Behavior[] = [
  {
    title: "A tax is created, found, listed, updated and deleted.",
    evidence: ["1.51.0 POST /taxes 200", "1.51.0 GET /taxes/{code} 200", "1.51.0 DELETE /taxes/{code} 200"],
    creates: ["a tax"],
    async run({ lago, unique, cleanUp }) {
      const code = unique("tax");
      cleanUp(() => lago.taxes.delete(code));

      const created = await lago.taxes.create({ name: "VAT", code, rate: "20.0" });
      const updated = await lago.taxes.update(code, { rate: "21.5" });

      assert.deepEqual(updated, { ...created, rate: 21.5 });
      assert.deepEqual(await lago.taxes.get(code), updated);
      assert.ok((await lago.taxes.list().toArray({ limit: 1000 })).some((tax) => tax.code === code));
      await lago.taxes.delete(code);
      await refused(lago.taxes.get(code), 404, "tax_not_found");
    },
  },
  {
    title: "Two taxes cannot have the same code.",
    evidence: ["1.51.0 PUT /taxes/{code} 422"],
    creates: ["a tax"],
    async run({ lago, unique, cleanUp }) {
      const code = unique("tax");
      cleanUp(() => lago.taxes.delete(code));
      await lago.taxes.create({ name: "VAT", code, rate: "20.0" });

      const again = lago.taxes.create({ name: "VAT", code, rate: "20.0" });

      await refused(again, 422, { code: ["value_already_exist"] });
    },
  },
  {
    title: "The code of a deleted tax is free again.",
    evidence: ["app/services/taxes/destroy_service.rb:40-41@20277d9d06"],
    creates: ["a tax"],
    async run({ lago, unique, cleanUp }) {
      const code = unique("tax");
      cleanUp(() => lago.taxes.delete(code));
      await lago.taxes.create({ name: "VAT", code, rate: "20.0" });

      await lago.taxes.delete(code);
      const again = await lago.taxes.create({ name: "VAT", code, rate: "7" });

      assert.equal(again.rate, 7);
    },
  },
  {
    title: "A tax needs a name, a code and a rate.",
    evidence: ["app/models/tax.rb:39-40@20277d9d06"],
    creates: [],
    async run({ lago, unique }) {
      const nameless = lago.taxes.create({ name: "", code: unique("tax"), rate: "20" });

      await refused(nameless, 422, { name: ["value_is_mandatory"] });
    },
  },
  {
    title: "A tax that applies to the organization applies to its default billing entity.",
    evidence: ["1.51.0 POST /taxes 200", "app/services/taxes/update_service.rb:41-48@20277d9d06"],
    creates: ["a tax"],
    async run({ lago, unique, cleanUp }) {
      const code = unique("tax");
      cleanUp(() => lago.taxes.delete(code));
      const entities = await lago.billingEntities.list();
      const standard = entities.find(({ is_default: isDefault }) => isDefault)?.code ?? "";

      const applied = await lago.taxes.create({ name: "VAT", code, rate: "0", applied_to_organization: true });
      const entity = await lago.billingEntities.get(standard);
      const removed = await lago.taxes.update(code, { applied_to_organization: false });

      assert.deepEqual(applied.applied_to_billing_entities_codes, [standard]);
      assert.ok(entity.taxes.some((tax) => tax.code === code));
      assert.deepEqual(removed.applied_to_billing_entities_codes, []);
    },
  },
  {
    title: "Taxes are listed by their names.",
    evidence: ["app/queries/taxes_query.rb:8@20277d9d06"],
    creates: ["a tax"],
    async run({ lago, unique, cleanUp }) {
      const codes = [unique("tax"), unique("tax")] as const;
      cleanUp(() => lago.taxes.delete(codes[0]));
      cleanUp(() => lago.taxes.delete(codes[1]));
      await lago.taxes.create({ name: "Aaa", code: codes[0], rate: "1" });
      await lago.taxes.create({ name: "Zzz", code: codes[1], rate: "1" });

      const listed = await lago.taxes.list().toArray({ limit: 1000 });

      const own = listed.map(({ code }) => code).filter((code) => codes.some((each) => each === code));
      assert.deepEqual(own, codes);
    },
  },
];
