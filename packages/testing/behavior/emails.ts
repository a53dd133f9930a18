import assert from "node:assert/strict";
import type { FakeBehavior } from "./behavior.ts";
import { credited } from "./credit-notes/arrange.ts";
import { arrange, createInvoice } from "./invoices/arrange.ts";
import { refused } from "./refused.ts";

/** Emails about documents. Only the fake runs these, because a real Lago sends them. */
export const emails: readonly FakeBehavior[] = [
  {
    title: "An email about an invoice needs the email setting of the billing entity and a valid recipient.",
    evidence: ["app/services/emails/resend_service.rb:17-26@20277d9d06"],
    needsLicense: true,
    async run(stage) {
      const { lago, fake } = stage;
      const { lago_id: id } = await createInvoice(stage, await arrange(stage));
      await refused(lago.invoices.resendEmail(id), 405, "email_settings_disabled");
      const [entity] = await lago.billingEntities.list();
      await lago.billingEntities.update(entity?.code ?? "", { email_settings: ["invoice.finalized"] });

      await refused(lago.invoices.resendEmail(id), 422, { to: ["must have at least one recipient"] });
      const invalid = { to: ["acme"], cc: ["b@example.com", "c"] };
      await refused(lago.invoices.resendEmail(id, invalid), 422, {
        to: ["invalid email format: acme"],
        cc: ["invalid email format: c"],
      });
      await lago.invoices.resendEmail(id, { to: ["a@example.com"] });

      assert.deepEqual(fake.requests.at(-1)?.body, { to: ["a@example.com"] });
    },
  },
  {
    title: "An email about a credit note goes to the customer, unless the request says otherwise.",
    evidence: ["app/services/emails/resend_service.rb:80-84@20277d9d06"],
    needsLicense: true,
    async run(stage) {
      const { lago, fake } = stage;
      const { lago_id: id, lago_invoice_id: invoiceId } = await credited(stage);
      const { customer } = await lago.invoices.get(invoiceId);
      await refused(lago.creditNotes.resendEmail(id), 405, "email_settings_disabled");
      const [entity] = await lago.billingEntities.list();
      await lago.billingEntities.update(entity?.code ?? "", { email_settings: ["credit_note.created"] });
      await lago.customers.create({ external_id: customer?.external_id ?? "", email: "a@example.com" });

      await lago.creditNotes.resendEmail(id);

      assert.equal(fake.requests.at(-1)?.status, 200);
    },
  },
];
