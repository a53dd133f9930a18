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
];
