import assert from "node:assert/strict";
import type { Behavior } from "../behavior.ts";
import { arrange, createInvoice } from "../invoices/arrange.ts";
import { nothing } from "../invoices/nothing.ts";
import { refused } from "../refused.ts";

const creates = ["a customer", "an add-on", "a tax", "an invoice that cannot be deleted"];

/** The behavior of fees. */
export const fees: readonly Behavior[] = [
  {
    title: "A fee of an invoice is found with its taxes, and in the list of the customer of the invoice.",
    evidence: ["1.51.0 GET /fees/{lago_id} 200", "1.51.0 GET /fees 200"],
    creates,
    async run(stage) {
      const arranged = await arrange(stage);
      const { fees: created } = await createInvoice(stage, arranged);
      const [fee] = created;
      assert.ok(fee);

      const found = await stage.lago.fees.get(fee.lago_id);

      assert.partialDeepStrictEqual(found, {
        ...fee,
        applied_taxes: [{ tax_code: arranged.tax.code, amount_cents: 480 }],
      });
      const { data } = await stage.lago.fees.list({ external_customer_id: arranged.customer.external_id });
      assert.deepEqual(data, [found]);
      const { data: charges } = await stage.lago.fees.list({
        external_customer_id: arranged.customer.external_id,
        fee_type: "charge",
      });
      assert.deepEqual(charges, []);
    },
  },
  {
    title: "A fee of an invoice cannot be deleted or paid on its own.",
    evidence: ["1.51.0 DELETE /fees/{lago_id} 405"],
    creates,
    async run(stage) {
      const { lago } = stage;
      const { fees: created } = await createInvoice(stage, await arrange(stage));
      const id = created[0]?.lago_id ?? "";

      await refused(lago.fees.delete(id), 405, "invoiced_fee");
      await refused(lago.fees.update(id, { payment_status: "succeeded" }), 405, "invoiced_fee");
    },
  },
  {
    title: "A fee that does not exist, and a fee type that does not exist, are refused.",
    evidence: [
      "1.51.0 GET /fees/{lago_id} 404",
      "1.51.0 PUT /fees/{lago_id} 404",
      "1.51.0 DELETE /fees/{lago_id} 404",
      "1.51.0 GET /fees 422",
    ],
    creates: [],
    async run({ lago, send }) {
      await refused(lago.fees.get(nothing), 404, "fee_not_found");
      await refused(lago.fees.update(nothing, { payment_status: "failed" }), 404, "fee_not_found");
      assert.equal((await send("DELETE", `/fees/${nothing}`)).status, 404);
      const list = await send("GET", "/fees?fee_type=gift");
      assert.partialDeepStrictEqual(list, { status: 422, body: { error_details: { fee_type: ["value_is_invalid"] } } });
    },
  },
];
