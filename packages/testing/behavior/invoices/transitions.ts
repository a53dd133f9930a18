import assert from "node:assert/strict";
import type { Behavior } from "../behavior.ts";
import { refused } from "../refused.ts";
import { arrange, createInvoice } from "./arrange.ts";
import { nothing } from "./nothing.ts";

const creates = ["a customer", "an add-on", "a tax", "an invoice that cannot be deleted"];

/** The behavior of invoices that are voided, disputed, finalized or deleted. */
export const transitions: readonly Behavior[] = [
  {
    title: "A voided invoice is no longer due, and cannot be voided again.",
    evidence: ["1.51.0 POST /invoices/{lago_id}/void 200", "1.51.0 POST /invoices/{lago_id}/void 405"],
    creates,
    async run(stage) {
      const { lago } = stage;
      const { lago_id: id } = await createInvoice(stage, await arrange(stage));

      const voided = await lago.invoices.void(id);

      assert.partialDeepStrictEqual(voided, { status: "voided", payment_status: "pending", total_due_amount_cents: 0 });
      assert.equal(typeof voided.voided_at, "string");
      await refused(lago.invoices.void(id), 405, "not_voidable");
    },
  },
  {
    title: "A paid invoice can be voided.",
    evidence: ["1.51.0 POST /invoices/{lago_id}/void 200"],
    creates,
    async run(stage) {
      const { lago } = stage;
      const { lago_id: id } = await createInvoice(stage, await arrange(stage));
      await lago.invoices.update(id, { payment_status: "succeeded" });

      const voided = await lago.invoices.void(id);

      assert.partialDeepStrictEqual(voided, { status: "voided", payment_status: "succeeded" });
    },
  },
  {
    title: "A dispute about an invoice is lost once, also if the invoice is voided.",
    evidence: ["1.51.0 POST /invoices/{lago_id}/lose_dispute 200"],
    creates,
    async run(stage) {
      const { lago } = stage;
      const { lago_id: id } = await createInvoice(stage, await arrange(stage));
      const first = await lago.invoices.loseDispute(id);
      await lago.invoices.void(id);

      const second = await lago.invoices.loseDispute(id);

      assert.match(first.payment_dispute_lost_at ?? "", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      assert.equal(second.payment_dispute_lost_at, first.payment_dispute_lost_at);
    },
  },
  {
    title: "Only drafts are finalized, refreshed and deleted.",
    evidence: [
      "1.51.0 PUT /invoices/{lago_id}/finalize 404",
      "1.51.0 PUT /invoices/{lago_id}/refresh 403",
      "1.51.0 DELETE /invoices/{lago_id} 405",
    ],
    creates,
    async run(stage) {
      const { lago } = stage;
      const { lago_id: id } = await createInvoice(stage, await arrange(stage));

      await refused(lago.invoices.finalize(id), 404, "invoice_not_found");
      await refused(lago.invoices.refresh(id), 403, "feature_unavailable");
      await refused(lago.invoices.delete(id), 405, "not_deletable");
      await refused(lago.invoices.retry(id), 405, "invalid_status");
    },
  },
  {
    title: "An invoice that does not exist cannot be voided, disputed, finalized or downloaded.",
    evidence: [
      "1.51.0 POST /invoices/{lago_id}/void 404",
      "1.51.0 POST /invoices/{lago_id}/lose_dispute 404",
      "1.51.0 PUT /invoices/{lago_id}/finalize 404",
      "1.51.0 PUT /invoices/{lago_id}/refresh 404",
      "1.51.0 POST /invoices/{lago_id}/download_pdf 404",
      "1.51.0 POST /invoices/{lago_id}/download_xml 404",
      "1.51.0 PUT /invoices/{lago_id}/sync_salesforce_id 404",
    ],
    creates: [],
    async run({ lago: { invoices } }) {
      await refused(invoices.void(nothing), 404, "invoice_not_found");
      await refused(invoices.loseDispute(nothing), 404, "invoice_not_found");
      await refused(invoices.finalize(nothing), 404, "invoice_not_found");
      await refused(invoices.refresh(nothing), 404, "invoice_not_found");
      await refused(invoices.downloadPdf(nothing), 404, "invoice_not_found");
      await refused(invoices.downloadXml(nothing), 404, "invoice_not_found");
      await refused(invoices.syncSalesforceId(nothing, {}), 404, "invoice_not_found");
    },
  },
];
