import { Lago } from "@lagokit/client";
import { expect, it } from "vitest";
import { fakeLago } from "../../src/index.ts";

it("refuses payments, payment requests, credit notes, previews and emails without a license", async () => {
  const fake = fakeLago({ license: false });
  const lago = new Lago({ apiKey: fake.apiKey, baseUrl: fake.url, fetch: fake.fetch, maxRetries: 0 });
  await lago.customers.create({ external_id: "acme", currency: "EUR" });
  await lago.addOns.create({ name: "Setup", code: "setup", amount_cents: 100, amount_currency: "EUR" });
  const fees = [{ add_on_code: "setup" }];
  const { lago_id: invoice_id, fees: created } = await lago.invoices.create({ external_customer_id: "acme", fees });
  const items = [{ fee_id: created[0]?.lago_id ?? "", amount_cents: 100 }];

  const refusals = [
    lago.payments.create({ invoice_id, amount_cents: 100, reference: "1" }),
    lago.paymentRequests.create({ external_customer_id: "acme", lago_invoice_ids: [invoice_id] }),
    lago.creditNotes.create({ invoice_id, items, credit_amount_cents: 100 }),
    lago.creditNotes.estimate({ invoice_id, items }),
    lago.invoices.preview({ customer: { external_id: "acme" } }),
    lago.invoices.refresh(invoice_id),
    lago.invoices.void(invoice_id, { generate_credit_note: true }),
    lago.invoices.resendEmail(invoice_id),
  ];

  const errors = await Promise.all(
    refusals.map((refusal) => Promise.resolve(refusal).catch((error: unknown) => error)),
  );
  const unavailable = { status: 403, code: "feature_unavailable" };
  expect(errors).toMatchObject([
    ...Array.from({ length: 7 }, () => unavailable),
    { status: 403, code: "premium_license_required" },
  ]);
  expect(await lago.invoices.get(invoice_id)).toMatchObject({ status: "finalized", total_paid_amount_cents: 0 });
});

it("does not pay the invoice of a customer without a payment provider", async () => {
  const fake = fakeLago();
  const lago = new Lago({ apiKey: fake.apiKey, baseUrl: fake.url, fetch: fake.fetch, maxRetries: 0 });
  await lago.customers.create({ external_id: "acme", currency: "EUR" });
  await lago.addOns.create({ name: "Setup", code: "setup", amount_cents: 100, amount_currency: "EUR" });
  const { lago_id: id } = await lago.invoices.create({
    external_customer_id: "acme",
    fees: [{ add_on_code: "setup" }],
  });

  expect(() => fake.pay(id)).toThrow("The customer acme has no payment provider.");
  expect((await lago.payments.list()).data).toEqual([]);
});
