import { Lago } from "@lagokit/client";
import { expect, it } from "vitest";
import { createFee } from "../../src/billing/create-fee.ts";
import { fakeLago } from "../../src/index.ts";

it("sets the status of a fee that is not on an invoice, with the time of the last status only", async () => {
  const { lago, fee } = await inAdvance();

  const failed = await lago.fees.update(fee, { payment_status: "failed" });
  const paid = await lago.fees.update(fee, { payment_status: "succeeded" });

  expect(failed).toMatchObject({ payment_status: "failed", failed_at: "2026-03-10T12:00:00Z", succeeded_at: null });
  expect(paid).toMatchObject({ payment_status: "succeeded", failed_at: null, succeeded_at: "2026-03-10T12:00:00Z" });
  expect((await lago.fees.list({ event_transaction_id: "t1", payment_status: "succeeded" })).data).toEqual([
    await lago.fees.get(fee),
  ]);
});

it("refuses a status that fees do not have, and deletes a fee that is not on an invoice", async () => {
  const { lago, fee } = await inAdvance();

  const refusal = lago.fees.update(fee, { payment_status: "lost" });
  await expect(refusal).rejects.toMatchObject({ fields: { payment_status: ["value_is_invalid"] } });
  await lago.fees.delete(fee);

  await expect(lago.fees.get(fee)).rejects.toMatchObject({ code: "fee_not_found" });
});

it("computes precise amounts without rounding, and rounds the taxes of each fee", async () => {
  const { fake } = await inAdvance();
  const tax = { lago_id: "1", name: "VAT", code: "vat", rate: 19, description: null, created_at: "" };
  const taxes = [{ ...tax, applied_to_organization: false }];

  const fee = createFee(
    fake.world,
    { ...draft, taxes, precise_amount_cents: "33.333" },
    { currency: "EUR", invoiceId: null },
  );

  expect(fee).toMatchObject({
    precise_amount: "0.33333",
    taxes_amount_cents: 6,
    taxes_precise_amount: "0.0633327",
    precise_total_amount: "0.3966627",
    total_amount_cents: 39,
    taxes_rate: 19,
  });
});

const draft = {
  item: {
    type: "charge",
    code: "requests",
    name: "Requests",
    description: null,
    invoice_display_name: "Requests",
    filters: null,
    filter_invoice_display_name: null,
    lago_item_id: "1a901a90-0000-4000-8000-000000000001",
    item_type: "BillableMetric",
    grouped_by: {},
  },
  amount_cents: 33,
  precise_amount_cents: "33.0",
  units: "1.0",
  precise_unit_amount: "0.33",
  taxes: [],
  pay_in_advance: true,
  event_transaction_id: "t1",
} as const;

async function inAdvance() {
  const fake = fakeLago({ now: () => new Date("2026-03-10T12:00:00Z") });
  const lago = new Lago({ apiKey: fake.apiKey, baseUrl: fake.url, fetch: fake.fetch, maxRetries: 0 });
  await lago.customers.create({ external_id: "acme", currency: "EUR" });
  const { lago_id: fee } = createFee(fake.world, draft, { currency: "EUR", invoiceId: null });
  return { fake, lago, fee };
}
