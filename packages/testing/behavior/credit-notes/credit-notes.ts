import assert from "node:assert/strict";
import type { Behavior } from "../behavior.ts";
import { nothing } from "../invoices/nothing.ts";
import { refused } from "../refused.ts";
import { credited, invoiced, offset } from "./arrange.ts";

const creates = ["a customer", "an add-on", "a tax", "an invoice that cannot be deleted", "credit notes"];

/** The behavior of credit notes. */
export const creditNoteBehaviors: readonly Behavior[] = [
  {
    title: "A credit note returns a part of a fee with its taxes, and is found and listed.",
    evidence: [
      "1.51.0 POST /credit_notes 200",
      "1.51.0 GET /credit_notes/{lago_id} 200",
      "1.51.0 GET /credit_notes 200",
      "1.51.0 GET /customers/{external_customer_id}/credit_notes 200",
      "app/services/credit_notes/apply_taxes_service.rb:36-46@20277d9d06",
    ],
    creates,
    needsLicense: true,
    async run(stage) {
      const { lago } = stage;
      const { invoice, fee, customer } = await invoiced(stage);

      const note = await lago.creditNotes.create({
        invoice_id: invoice.lago_id,
        items: [{ fee_id: fee, amount_cents: 1000 }],
        credit_amount_cents: 1200,
      });

      assert.equal(note.number, `${invoice.number}-CN001`);
      assert.partialDeepStrictEqual(note, {
        reason: "other",
        credit_status: "available",
        refund_status: null,
        sub_total_excluding_taxes_amount_cents: 1000,
        taxes_amount_cents: 200,
        taxes_rate: 20,
        total_amount_cents: 1200,
        balance_amount_cents: 1200,
        precise_total_amount_cents: "1200.0",
      });
      assert.partialDeepStrictEqual(note.items, [{ amount_cents: 1000, precise_amount_cents: "1000.0" }]);
      assert.partialDeepStrictEqual(note.applied_taxes, [{ base_amount_cents: 1000, amount_cents: 200 }]);
      assert.deepEqual(numbers([await lago.creditNotes.get(note.lago_id)]), [note.number]);
      const { external_id: id } = customer;
      assert.deepEqual(numbers((await lago.creditNotes.list({ external_customer_id: id })).data), [note.number]);
      assert.deepEqual(numbers((await lago.customers.creditNotes.list(id)).data), [note.number]);
      assert.deepEqual(numbers((await lago.customers.creditNotes.list(id, { types: ["refund"] })).data), []);
    },
  },
  {
    title: "An offset lowers what is due on the invoice, and pays it if nothing is left.",
    evidence: ["1.51.0 POST /credit_notes 200", "app/services/invoice_settlements/create_service.rb:34-36@20277d9d06"],
    creates,
    needsLicense: true,
    async run(stage) {
      const { lago } = stage;
      const { invoice, fee } = await invoiced(stage);
      await offset(lago, { invoice_id: invoice.lago_id, fee, amount: 1000 });
      const partly = await lago.invoices.get(invoice.lago_id);

      await offset(lago, { invoice_id: invoice.lago_id, fee, amount: 1400 });

      const half = { payment_status: "pending", total_due_amount_cents: 1680, total_paid_amount_cents: 0 };
      assert.partialDeepStrictEqual(partly, { ...half, total_offsetted_credit_note_amount_cents: 1200 });
      const settled = { payment_status: "succeeded", total_due_amount_cents: 0, total_paid_amount_cents: 0 };
      assert.partialDeepStrictEqual(await lago.invoices.get(invoice.lago_id), settled);
    },
  },
  {
    title: "Amounts that do not fit the items, the invoice or its payments are refused.",
    evidence: [
      "1.51.0 POST /credit_notes 422",
      "1.51.0 POST /credit_notes 404",
      "app/services/credit_notes/validate_service.rb:81-147@20277d9d06",
      "app/services/credit_notes/validate_item_service.rb:56-77@20277d9d06",
    ],
    creates,
    needsLicense: true,
    async run(stage) {
      const { invoice, fee } = await invoiced(stage);
      const { creditNotes } = stage.lago;
      const note = { invoice_id: invoice.lago_id, items: [{ fee_id: fee, amount_cents: 1000 }] };

      await refused(creditNotes.create({ ...note, items: [] }), 422, { base: ["total_amount_must_be_positive"] });
      const wrong = creditNotes.create({ ...note, credit_amount_cents: 1000 });
      await refused(wrong, 422, { base: ["does_not_match_item_amounts"] });
      const unpaid = creditNotes.create({ ...note, refund_amount_cents: 1200 });
      await refused(unpaid, 422, { refund_amount_cents: ["cannot_refund_unpaid_invoice"] });
      const tooMuch = creditNotes.create({ ...note, items: [{ fee_id: fee, amount_cents: 2401 }] });
      await refused(tooMuch, 422, { amount_cents: ["higher_than_remaining_fee_amount"] });
      const otherFee = creditNotes.create({ ...note, items: [{ fee_id: nothing, amount_cents: 1 }] });
      await refused(otherFee, 404, "fee_not_found");
      await refused(creditNotes.create({ ...note, invoice_id: nothing }), 404, "invoice_not_found");
    },
  },
  {
    title: "An estimate says what a credit note of some fees can return at most.",
    evidence: [
      "1.51.0 POST /credit_notes/estimate 200",
      "1.51.0 POST /credit_notes/estimate 404",
      "app/services/credit_notes/estimate_service.rb:72-98@20277d9d06",
    ],
    creates: creates.slice(0, 4),
    needsLicense: true,
    async run(stage) {
      const { invoice, fee } = await invoiced(stage);
      const items = [{ fee_id: fee, amount_cents: 1000 }];

      const estimate = await stage.lago.creditNotes.estimate({ invoice_id: invoice.lago_id, items });

      assert.partialDeepStrictEqual(estimate, {
        invoice_number: invoice.number,
        sub_total_excluding_taxes_amount_cents: 1000,
        taxes_amount_cents: 200,
        max_creditable_amount_cents: 1200,
        max_refundable_amount_cents: 0,
        items: [{ lago_fee_id: fee, amount_cents: 1000 }],
      });
      const missing = stage.lago.creditNotes.estimate({ invoice_id: nothing, items });
      await refused(missing, 404, "invoice_not_found");
    },
  },
  {
    title: "A paid invoice can be refunded, up to what is paid.",
    evidence: ["1.51.0 POST /credit_notes 200", "app/services/credit_notes/validate_service.rb:87-97@20277d9d06"],
    creates,
    needsLicense: true,
    async run(stage) {
      const { lago } = stage;
      const { invoice, fee } = await invoiced(stage);
      const { lago_id: invoice_id } = invoice;
      await lago.payments.create({ invoice_id, amount_cents: 1200, reference: "Statement 1" });
      const items = [{ fee_id: fee, amount_cents: 1000 }];

      const note = await lago.creditNotes.create({ invoice_id, items, refund_amount_cents: 1200 });

      assert.partialDeepStrictEqual(note, {
        refund_status: "pending",
        refund_amount_cents: 1200,
        balance_amount_cents: 0,
      });
      const again = lago.creditNotes.create({ invoice_id, items, refund_amount_cents: 1200 });
      await refused(again, 422, { refund_amount_cents: ["higher_than_remaining_invoice_amount"] });
      const estimate = await lago.creditNotes.estimate({ invoice_id, items });
      assert.equal(estimate.max_refundable_amount_cents, 0);
    },
  },
  {
    title: "The credit of a credit note is voided once.",
    evidence: ["1.51.0 PUT /credit_notes/{lago_id}/void 200", "1.51.0 PUT /credit_notes/{lago_id}/void 405"],
    creates,
    needsLicense: true,
    async run(stage) {
      const { lago } = stage;
      const { lago_id: id } = await credited(stage);

      const voided = await lago.creditNotes.void(id);

      const amounts = { credit_amount_cents: 1200, balance_amount_cents: 0 };
      assert.partialDeepStrictEqual(voided, { credit_status: "voided", ...amounts });
      await refused(lago.creditNotes.void(id), 405, "no_voidable_amount");
    },
  },
  {
    title: "Metadata of a credit note is added, merged, replaced and deleted.",
    evidence: [
      "1.51.0 PUT /credit_notes/{lago_id} 200",
      "1.51.0 POST /credit_notes/{lago_id}/metadata 200",
      "1.51.0 PATCH /credit_notes/{lago_id}/metadata 200",
      "1.51.0 DELETE /credit_notes/{lago_id}/metadata 200",
      "1.51.0 DELETE /credit_notes/{lago_id}/metadata/{key} 200",
      "1.51.0 DELETE /credit_notes/{lago_id}/metadata/{key} 404",
    ],
    creates,
    needsLicense: true,
    async run(stage) {
      const { metadata } = stage.lago.creditNotes;
      const { lago_id: id, ...created } = await credited(stage);

      assert.ok(!("metadata" in created));
      const updated = await stage.lago.creditNotes.update(id, { metadata: { a: "1" } });
      assert.deepEqual(updated.metadata, { a: "1" });
      assert.deepEqual((await stage.lago.creditNotes.update(id, { metadata: { b: "2" } })).metadata, {
        a: "1",
        b: "2",
      });
      assert.deepEqual(await metadata.merge(id, { c: "3" }), { a: "1", b: "2", c: "3" });
      assert.deepEqual(await metadata.replace(id, { d: "4", e: "5" }), { d: "4", e: "5" });
      assert.deepEqual(await metadata.deleteKey(id, "d"), { e: "5" });
      await metadata.deleteAll(id);
      const gone = await stage.send("DELETE", `/credit_notes/${id}/metadata/e`);
      assert.partialDeepStrictEqual(gone, { status: 404, body: { code: "metadata_not_found" } });
    },
  },
  {
    title: "The status of a refund can be set, but not to an unknown value.",
    evidence: ["1.51.0 PUT /credit_notes/{lago_id} 200", "1.51.0 PUT /credit_notes/{lago_id} 422"],
    creates,
    needsLicense: true,
    async run(stage) {
      const { lago } = stage;
      const { lago_id: id } = await credited(stage);

      const updated = await lago.creditNotes.update(id, { refund_status: "succeeded" });

      assert.equal(updated.refund_status, "succeeded");
      const unknown = lago.creditNotes.update(id, { refund_status: "lost" });
      await refused(unknown, 422, { refund_status: ["value_is_invalid"] });
    },
  },
  {
    title: "A credit note that does not exist is not found.",
    evidence: [
      "1.51.0 GET /credit_notes/{lago_id} 404",
      "1.51.0 PUT /credit_notes/{lago_id} 404",
      "1.51.0 PUT /credit_notes/{lago_id}/void 404",
      "1.51.0 POST /credit_notes/{lago_id}/download_pdf 404",
      "1.51.0 POST /credit_notes/{lago_id}/download_xml 404",
      "1.51.0 POST /credit_notes/{lago_id}/metadata 404",
    ],
    creates: [],
    async run({ lago: { creditNotes } }) {
      await refused(creditNotes.get(nothing), 404, "credit_note_not_found");
      await refused(creditNotes.update(nothing, { refund_status: "failed" }), 404, "credit_note_not_found");
      await refused(creditNotes.void(nothing), 404, "credit_note_not_found");
      await refused(creditNotes.downloadPdf(nothing), 404, "credit_note_not_found");
      await refused(creditNotes.downloadXml(nothing), 404, "credit_note_not_found");
      await refused(creditNotes.metadata.replace(nothing, { a: "1" }), 404, "credit_note_not_found");
    },
  },
];

function numbers(creditNotes: readonly { readonly number: string }[]): string[] {
  return creditNotes.map(({ number }) => number);
}
