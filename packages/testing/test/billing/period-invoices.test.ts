import { Lago } from "@lagokit/client";
import { describe, expect, it } from "vitest";
import { type FakeLago, fakeLago, UnknownInvoiceError } from "../../src/index.ts";

type PlanInput = Parameters<Lago["plans"]["create"]>[0];
type SubscriptionInput = Parameters<Lago["subscriptions"]["create"]>[0];

describe("The invoice of a period", () => {
  it("contains the fee of the plan and the usage", async () => {
    const { fake, lago, invoices } = await prepare({}, { billing_time: "anniversary" });
    await lago.events.send({ ...event, transaction_id: "t1", timestamp: new Date("2026-01-20T00:00:00Z") });

    fake.advance({ days: 31 });

    const [invoice] = await invoices();
    expect(invoice).toMatchObject({
      invoice_type: "subscription",
      status: "finalized",
      issuing_date: "2026-02-10",
      fees_amount_cents: 3200,
      created_at: "2026-02-10T00:10:00Z",
      billing_periods: [
        {
          subscription_from_datetime: "2026-01-10T00:00:00Z",
          subscription_to_datetime: "2026-02-09T23:59:59Z",
          charges_from_datetime: "2026-01-10T12:00:00Z",
          charges_to_datetime: "2026-02-09T23:59:59Z",
          invoicing_reason: "subscription_periodic",
        },
      ],
    });
    const fees = invoice?.fees?.map(({ item, units, amount_cents: amount }) => [item.type, units, amount]);
    expect(fees).toEqual([
      ["subscription", "1.0", 3100],
      ["charge", "1.0", 100],
    ]);
    expect(fake.webhooks.map(({ payload }) => payload.webhook_type)).toContain("invoice.created");
  });

  it("counts the days of the first calendar period", async () => {
    const { fake, invoices } = await prepare();

    fake.advance({ days: 60 });

    const amounts = (await invoices()).map(({ fees_amount_cents: amount }) => amount);
    expect(amounts).toEqual([3100, 2200]);
  });

  it("of a plan that is paid in advance is made when the period begins", async () => {
    const { fake, lago, invoices } = await prepare({ pay_in_advance: true }, { billing_time: "anniversary" });
    await lago.events
      .send({ ...event, transaction_id: "t1", timestamp: new Date("2026-01-20T00:00:00Z") })
      .catch(() => {});
    const [first] = await invoices();

    fake.advance({ days: 31 });

    const [second] = await invoices();
    expect([first?.fees_amount_cents, second?.fees_amount_cents]).toEqual([3100, 3200]);
    expect(first?.billing_periods?.[0]).toMatchObject({
      subscription_from_datetime: "2026-01-10T00:00:00Z",
      subscription_to_datetime: "2026-02-09T23:59:59Z",
      invoicing_reason: "subscription_starting",
    });
    expect(second?.billing_periods?.[0]).toMatchObject({
      subscription_from_datetime: "2026-02-10T00:00:00Z",
      charges_to_datetime: "2026-02-09T23:59:59Z",
    });
  });

  it("is one for all subscriptions of a customer", async () => {
    const { fake, lago, invoices } = await prepare();
    await lago.subscriptions.create({ external_customer_id: "acme", plan_code: "team", external_id: "acme-2" });

    fake.advance({ days: 31 });

    const [invoice, ...others] = await invoices();
    expect(others).toEqual([]);
    expect(invoice?.billing_periods?.map(({ external_subscription_id: id }) => id)).toEqual(["acme-main", "acme-2"]);
  });

  it("is not made without a whole period", async () => {
    const { fake, invoices } = await prepare();

    fake.advance({ days: 20 });

    expect(await invoices()).toEqual([]);
  });

  it("stops the clock before anything changes if it is not known", async () => {
    const { fake, invoices } = await prepare({ trial_period: 40 });
    const before = fake.world.now();

    expect(() => fake.advance({ days: 31 })).toThrow(UnknownInvoiceError);
    expect(() => fake.advance({ days: 31 })).toThrow(
      /acme-main: its plan team has a trial period\. .* `\{ invoices: false \}`/,
    );

    expect(fake.world.now()).toEqual(before);
    fake.advance({ days: 31 }, { invoices: false });
    expect(await invoices()).toEqual([]);
  });
});

const event = { code: "requests", external_subscription_id: "acme-main" };

async function prepare(plan: Partial<PlanInput> = {}, subscription: Partial<SubscriptionInput> = {}) {
  const fake = fakeLago({ now: () => new Date("2026-01-10T12:00:00Z") });
  const lago = clientOf(fake);
  const metric = await lago.billableMetrics.create({
    name: "Requests",
    code: "requests",
    aggregation_type: "count_agg",
  });
  const base = {
    name: "Team",
    code: "team",
    interval: "monthly",
    amount_cents: 3100,
    amount_currency: "EUR",
    pay_in_advance: false,
  } as const;
  const charge = {
    billable_metric_id: metric.lago_id,
    code: "requests",
    charge_model: "standard",
    properties: { amount: "1" },
  } as const;
  await lago.plans.create({ ...base, charges: [charge], ...plan });
  await lago.customers.create({ external_id: "acme" });
  const ids = { external_customer_id: "acme", plan_code: "team", external_id: "acme-main" };
  await lago.subscriptions.create({ ...ids, ...subscription });
  const invoices = async () => {
    const list = await lago.invoices.list({ external_customer_id: "acme" }).toArray({ limit: 10 });
    return Promise.all(list.map(({ lago_id: id }) => lago.invoices.get(id)));
  };
  return { fake, lago, invoices };
}

function clientOf(fake: FakeLago): Lago {
  return new Lago({ apiKey: fake.apiKey, baseUrl: fake.url, fetch: fake.fetch, maxRetries: 0 });
}
