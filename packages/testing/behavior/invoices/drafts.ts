import assert from "node:assert/strict";
import type { FakeBehavior, Stage } from "../behavior.ts";
import { refused } from "../refused.ts";
import type { FakeLago } from "../../src/index.ts";

type FakeStage = Stage & { readonly fake: FakeLago };

/** Makes the draft of the first week of a subscription of 7 euros, and returns its ID. */
async function newDraft({ lago, fake }: FakeStage): Promise<string> {
  const money = { amount_cents: 700, amount_currency: "EUR" } as const;
  await lago.plans.create({ ...money, code: "plain", name: "Plain", interval: "weekly", pay_in_advance: false });
  await lago.customers.create({ external_id: "acme", billing_configuration: { invoice_grace_period: 3 } });
  const subscription = { external_customer_id: "acme", external_id: "acme-plain", plan_code: "plain" };
  await lago.subscriptions.create({ ...subscription, billing_time: "anniversary" });
  fake.advance({ days: 8 });
  const [draft] = await lago.invoices.list({ external_customer_id: "acme" }).toArray({ limit: 1 });
  assert.equal(draft?.status, "draft");
  return draft.lago_id;
}

/** The behavior of invoices that wait for the end of a grace period. They need the clock of the fake. */
export const draftInvoices: readonly FakeBehavior[] = [
  {
    title: "A draft is computed again, and finalized once, before its grace period ends.",
    evidence: ["1.51.0 PUT /invoices/{lago_id}/refresh 200", "1.51.0 PUT /invoices/{lago_id}/finalize 200"],
    needsLicense: true,
    async run(stage) {
      const { lago } = stage;
      const id = await newDraft(stage);

      const refreshed = await lago.invoices.refresh(id);
      const finalized = await lago.invoices.finalize(id);

      assert.deepEqual([refreshed.status, refreshed.fees_amount_cents], ["draft", 700]);
      assert.deepEqual([finalized.status, finalized.fees_amount_cents], ["finalized", 700]);
      await refused(lago.invoices.finalize(id), 404, "invoice_not_found");
      await refused(lago.invoices.delete(id), 405, "not_deletable");
    },
  },
  {
    title: "A draft is deleted, with a webhook, and is never finalized.",
    evidence: ["1.51.0 webhook invoice.deleted"],
    async run(stage) {
      const { lago, fake } = stage;
      const id = await newDraft(stage);

      const deleted = await lago.invoices.delete(id);
      fake.advance({ days: 5 });

      assert.equal(deleted?.status, "deleted");
      await refused(lago.invoices.get(id), 404, "invoice_not_found");
      assert.ok(fake.webhooks.some(({ payload }) => payload.webhook_type === "invoice.deleted"));
    },
  },
];
