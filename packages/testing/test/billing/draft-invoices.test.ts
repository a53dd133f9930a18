import { Lago } from "@lagokit/client";
import { expect, it } from "vitest";
import { createInvoiceOf } from "../../src/billing/create-invoice.ts";
import type { FeeDraft } from "../../src/billing/fee-draft.ts";
import { type FakeLago, fakeLago } from "../../src/index.ts";
import { findCustomer } from "../../src/state/tables.ts";

const now = (): Date => new Date("2026-03-10T12:00:00Z");

it("drafts an invoice for the grace period, and then finalizes it with its last amounts and the date of that day", async () => {
  const { fake, lago, draft } = await drafted();
  const drafts = await lago.invoices.list({ statuses: ["draft"] });

  draft.amount = 500;
  fake.advance({ days: 2, hours: 13 });

  expect(drafts.data).toMatchObject([
    { number: "FAK-1A90-DRAFT", sequential_id: null, issuing_date: "2026-03-13", fees_amount_cents: 100 },
  ]);
  expect(await lago.invoices.get(draft.id)).toMatchObject({
    status: "finalized",
    number: "FAK-1A90-001-001",
    issuing_date: "2026-03-13",
    payment_due_date: "2026-03-18",
    fees_amount_cents: 500,
    total_due_amount_cents: 500,
  });
  expect(webhooks(fake)).toEqual([
    "invoice.drafted",
    "invoice.ready_to_finalize",
    "invoice.created",
    "invoice.generated",
  ]);
});

it("finalizes a draft before its grace period ends", async () => {
  const { lago, draft } = await drafted();

  const finalized = await lago.invoices.finalize(draft.id);

  expect(finalized).toMatchObject({ status: "finalized", issuing_date: "2026-03-10", payment_due_date: "2026-03-15" });
});

it("computes a draft again when it is refreshed", async () => {
  const { lago, draft } = await drafted();
  draft.amount = 300;

  const refreshed = await lago.invoices.refresh(draft.id);

  expect(refreshed).toMatchObject({ status: "draft", fees_amount_cents: 300 });
});

it("deletes a draft, which is then not found and never finalized", async () => {
  const { fake, lago, draft } = await drafted();

  const deleted = await lago.invoices.delete(draft.id);
  fake.advance({ days: 4 });

  expect(deleted).toMatchObject({ status: "deleted" });
  expect((await lago.invoices.list()).data).toEqual([]);
  expect(webhooks(fake)).toEqual(["invoice.drafted", "invoice.ready_to_finalize", "invoice.deleted"]);
});

it("refuses metadata, payments and voiding of a draft, and has no payment URL and no PDF of it", async () => {
  const { lago, draft } = await drafted();
  const refusals = [
    lago.invoices.update(draft.id, { metadata: [{ key: "a", value: "1" }] }),
    lago.invoices.update(draft.id, { payment_status: "succeeded" }),
    lago.invoices.void(draft.id),
    lago.invoices.loseDispute(draft.id),
    lago.invoices.retryPayment(draft.id),
    lago.invoices.paymentUrl(draft.id),
    lago.invoices.downloadPdf(draft.id),
  ];

  const errors = await Promise.all(
    refusals.map((refusal) => Promise.resolve(refusal).catch((error: unknown) => error)),
  );

  expect(errors).toMatchObject([
    { status: 405, code: "metadata_on_draft_invoice" },
    { status: 405, code: "payment_status_update_on_draft_invoice" },
    { status: 405, code: "not_voidable" },
    { status: 405, code: "not_disputable" },
    { status: 405, code: "invalid_status" },
    { status: 422, fields: { base: ["invalid_invoice_status_or_payment_status"] } },
    { status: 404, code: "invoice_not_found" },
  ]);
});

it("closes an invoice without an amount, unseen, if the customer skips those", async () => {
  const { fake, lago } = await drafted({ finalize_zero_amount_invoice: "skip" });
  const customer = findCustomer(fake.world, "acme");

  const closed = createInvoiceOf(fake.world, { customer, kind: "subscription", currency: "EUR", fees: [] });

  expect(closed.status).toBe("closed");
  await expect(lago.invoices.get(closed.lago_id)).rejects.toMatchObject({ code: "invoice_not_found" });
});

it("numbers invoices per billing entity and month if it is set", async () => {
  const { fake, lago } = await drafted();
  const customer = findCustomer(fake.world, "acme");
  await lago.billingEntities.update("fake", { document_numbering: "per_billing_entity" });

  const draft = { customer, kind: "subscription", currency: "EUR", fees: [fee(100)] } as const;
  const numbers = [createInvoiceOf(fake.world, draft), createInvoiceOf(fake.world, draft)].map(({ number }) => number);

  expect(numbers).toEqual(["FAK-1A90-202603-001", "FAK-1A90-202603-002"]);
});

async function drafted(input: object = {}) {
  const fake = fakeLago({ now });
  const lago = new Lago({ apiKey: fake.apiKey, baseUrl: fake.url, fetch: fake.fetch, maxRetries: 0 });
  const billing_configuration = { invoice_grace_period: 3, payment_provider: "stripe", provider_customer_id: "cus_1" };
  await lago.customers.create({
    external_id: "acme",
    currency: "EUR",
    net_payment_term: 5,
    billing_configuration,
    ...input,
  });
  const draft = { amount: 100, id: "" };
  const { lago_id: id } = createInvoiceOf(fake.world, {
    customer: findCustomer(fake.world, "acme"),
    kind: "subscription",
    currency: "EUR",
    fees: [fee(draft.amount)],
    hasGracePeriod: true,
    recompute: () => [fee(draft.amount)],
  });
  draft.id = id;
  return { fake, lago, draft };
}

function fee(amount: number): FeeDraft {
  return {
    item: {
      type: "subscription",
      code: "pro",
      name: "Pro",
      description: null,
      invoice_display_name: "Pro",
      filters: null,
      filter_invoice_display_name: null,
      lago_item_id: "1a901a90-0000-4000-8000-000000000001",
      item_type: "Subscription",
      grouped_by: {},
    },
    amount_cents: amount,
    precise_amount_cents: `${amount}.0`,
    units: "1.0",
    precise_unit_amount: String(amount / 100),
    taxes: [],
  };
}

function webhooks(fake: FakeLago): string[] {
  return fake.webhooks.map(({ payload }) => payload.webhook_type).filter((type) => type.startsWith("invoice."));
}
