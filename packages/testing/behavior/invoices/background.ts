import assert from "node:assert/strict";
import type { FakeBehavior } from "../behavior.ts";
import { arrange, createInvoice } from "./arrange.ts";

/** What happens to invoices in the background, and what Lago reports about them. */
export const invoicesInBackground: readonly FakeBehavior[] = [
  {
    title: "A download is empty while the PDF is made, and then has its URL.",
    evidence: [
      "1.51.0 POST /invoices/{lago_id}/download 200",
      "1.51.0 POST /invoices/{lago_id}/download_pdf 200",
      "1.51.0 webhook invoice.generated",
    ],
    async run(stage) {
      const { fake, lago } = stage;
      const { lago_id: id } = await createInvoice(stage, await arrange(stage));

      const before = await lago.invoices.download(id);
      fake.advance({ seconds: 10 });
      const after = await lago.invoices.downloadPdf(id);

      assert.equal(before, undefined);
      assert.match(after?.file_url ?? "", /^https:.*\.pdf$/);
      assert.equal(await lago.invoices.downloadXml(id), undefined);
      const generated = fake.webhooks.filter(({ payload }) => payload.webhook_type === "invoice.generated");
      assert.equal(generated.length, 1);
    },
  },
  {
    title: "Each change of an invoice sends a webhook.",
    evidence: [
      "1.51.0 webhook invoice.one_off_created",
      "1.51.0 webhook invoice.payment_status_updated",
      "1.51.0 webhook invoice.payment_dispute_lost",
      "1.51.0 webhook invoice.voided",
    ],
    async run(stage) {
      const { fake, lago } = stage;
      const { lago_id: id } = await createInvoice(stage, await arrange(stage));

      await lago.invoices.update(id, { payment_status: "succeeded" });
      await lago.invoices.update(id, { payment_status: "succeeded" });
      await lago.invoices.loseDispute(id);
      await lago.invoices.void(id);

      const types = fake.webhooks
        .map(({ payload }) => payload.webhook_type)
        .filter((type) => type.startsWith("invoice."));
      assert.deepEqual(types, [
        "invoice.one_off_created",
        "invoice.payment_status_updated",
        "invoice.payment_dispute_lost",
        "invoice.voided",
      ]);
    },
  },
  {
    title: "A credit note sends a webhook, and another one with its PDF.",
    evidence: [
      "1.51.0 webhook credit_note.created",
      "1.51.0 webhook credit_note.generated",
      "1.51.0 POST /credit_notes/{lago_id}/download_pdf 200",
      "1.51.0 POST /credit_notes/{lago_id}/download_xml 200",
    ],
    async run(stage) {
      const { fake, lago } = stage;
      const { lago_id: invoice_id, fees } = await createInvoice(stage, await arrange(stage));
      const items = [{ fee_id: fees[0]?.lago_id ?? "", amount_cents: 100 }];
      const note = { invoice_id, items, credit_amount_cents: 120 };
      const { lago_id: id } = await lago.creditNotes.create(note);
      const before = await lago.creditNotes.download(id);

      fake.advance({ seconds: 10 });

      assert.equal(before, undefined);
      assert.match((await lago.creditNotes.downloadPdf(id))?.file_url ?? "", /\.pdf$/);
      assert.equal((await lago.creditNotes.downloadXml(id))?.xml_url, null);
      const types = fake.webhooks.map(({ payload }) => payload.webhook_type);
      assert.deepEqual(
        types.filter((type) => type.startsWith("credit_note.")),
        ["credit_note.created", "credit_note.generated"],
      );
    },
  },
];
