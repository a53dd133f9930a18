import assert from "node:assert/strict";
import type { Behavior } from "../behavior.ts";
import { refused } from "../refused.ts";
import { arrange, createInvoice } from "./arrange.ts";
import { nothing } from "./nothing.ts";

const creates = ["a customer", "an add-on", "a tax", "an invoice that cannot be deleted"];

/** The behavior of the payment status of invoices, and of their metadata. */
export const paymentStatus: readonly Behavior[] = [
  {
    title: "A payment status that the API sets moves no money: what is due stays.",
    evidence: ["1.51.0 PUT /invoices/{lago_id} 200"],
    creates,
    async run(stage) {
      const invoice = await createInvoice(stage, await arrange(stage));

      const paid = await stage.lago.invoices.update(invoice.lago_id, { payment_status: "succeeded" });

      assert.partialDeepStrictEqual(paid, {
        payment_status: "succeeded",
        total_due_amount_cents: 2880,
        total_paid_amount_cents: 0,
      });
    },
  },
  {
    title: "Metadata of an invoice is replaced as a whole.",
    evidence: ["1.51.0 PUT /invoices/{lago_id} 200", "app/models/metadata/invoice_metadata.rb:15"],
    creates,
    async run(stage) {
      const { lago } = stage;
      const { lago_id: id } = await createInvoice(stage, await arrange(stage));
      const first = await lago.invoices.update(id, { metadata: [{ key: "a", value: "1" }] });

      const second = await lago.invoices.update(id, { metadata: [{ key: "b", value: "2" }] });

      assert.deepEqual(keys(first), ["a"]);
      assert.deepEqual(keys(second), ["b"]);
      const sameKey = lago.invoices.update(id, { metadata: [{ key: "b", value: "3" }] });
      await refused(sameKey, 422, { key: ["value_already_exist"] });
      const longKey = lago.invoices.update(id, { metadata: [{ key: "x".repeat(21), value: "1" }] });
      await refused(longKey, 422, { key: ["value_is_too_long"] });
      const tooMany = [1, 2, 3, 4, 5, 6].map((number) => ({ key: `k${number}`, value: "1" }));
      await refused(lago.invoices.update(id, { metadata: tooMany }), 422, { metadata: ["invalid_count"] });
      assert.deepEqual(keys(await lago.invoices.get(id)), ["b"]);
    },
  },
  {
    title: "A paid invoice cannot be charged again, and has no payment URL.",
    evidence: ["1.51.0 POST /invoices/{lago_id}/retry_payment 405", "1.51.0 POST /invoices/{lago_id}/payment_url 422"],
    creates,
    async run(stage) {
      const { lago } = stage;
      const { lago_id: id } = await createInvoice(stage, await arrange(stage));

      await lago.invoices.update(id, { payment_status: "succeeded" });

      await refused(lago.invoices.retryPayment(id), 405, "invalid_status");
      await refused(lago.invoices.paymentUrl(id), 422, { base: ["no_linked_payment_provider"] });
    },
  },
  {
    title: "An invoice that does not exist cannot be changed or paid.",
    evidence: [
      "1.51.0 PUT /invoices/{lago_id} 404",
      "1.51.0 POST /invoices/{lago_id}/payment_url 404",
      "1.51.0 POST /invoices/{lago_id}/retry_payment 404",
      "1.51.0 POST /invoices/{lago_id}/retry 404",
    ],
    creates: [],
    async run({ lago }) {
      await refused(lago.invoices.update(nothing, { payment_status: "failed" }), 404, "invoice_not_found");
      await refused(lago.invoices.paymentUrl(nothing), 404, "invoice_not_found");
      await refused(lago.invoices.retryPayment(nothing), 404, "invoice_not_found");
      await refused(lago.invoices.retry(nothing), 404, "invoice_not_found");
    },
  },
];

function keys({ metadata }: { readonly metadata: readonly { readonly key?: string }[] }): (string | undefined)[] {
  return metadata.map(({ key }) => key);
}
