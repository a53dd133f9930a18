import { Lago } from "@lagokit/client";
import { describe, expect, it } from "vitest";
import { fakeLago, type FakeLago, type Seed } from "../src/index.ts";

const plan = {
  code: "pro",
  name: "Pro",
  interval: "monthly",
  amount_cents: 4900,
  amount_currency: "EUR",
  pay_in_advance: false,
} as const;

describe("seed", () => {
  it("creates objects that name each other, without requests and webhooks", async () => {
    const fake = fakeLago();

    fake.seed({
      subscriptions: [{ customer: "acme", plan: "pro" }],
      customers: [{ external_id: "acme", tax_codes: ["vat"] }],
      plans: [
        {
          ...plan,
          charges: [{ billable_metric_code: "calls", charge_model: "standard", properties: { amount: "0.1" } }],
        },
      ],
      billable_metrics: [{ code: "calls", name: "Calls", aggregation_type: "count_agg" }],
      taxes: [{ code: "vat", name: "VAT", rate: 20 }],
      events: [{ subscription: "acme", code: "calls", timestamp: "2026-01-31T09:30:00Z" }],
      payment_methods: [{ customer: "acme" }],
    });

    expect(fake.requests).toEqual([]);
    expect(fake.webhooks).toEqual([]);
    const subscription = await lagoOf(fake).subscriptions.get("acme");
    expect(subscription.plan.charges[0]?.billable_metric_code).toBe("calls");
    expect((await lagoOf(fake).customers.get("acme")).taxes.map(({ code }) => code)).toEqual(["vat"]);
    expect(fake.events("acme")).toHaveLength(1);
    expect((await lagoOf(fake).customers.paymentMethods.list("acme").toArray()).map((item) => item.is_default)).toEqual(
      [true],
    );
  });

  it("accepts objects in the form of responses", async () => {
    const source = fakeLago();
    source.seed({ plans: [plan], customers: [{ external_id: "acme", name: "Acme" }] });
    source.seed({ subscriptions: [{ customer: "acme", plan: "pro", external_id: "acme-pro" }] });
    const lago = lagoOf(source);
    const copy = fakeLago();

    copy.seed({
      plans: [await lago.plans.get("pro")],
      customers: [await lago.customers.get("acme")],
      subscriptions: [await lago.subscriptions.get("acme-pro")],
    });

    const subscription = await lagoOf(copy).subscriptions.get("acme-pro");
    expect(subscription.external_customer_id).toBe("acme");
    expect((await lagoOf(copy).customers.get("acme")).name).toBe("Acme");
  });

  it.for<[string, unknown, string]>([
    [
      "an object that does not exist",
      { customers: [{ external_id: "acme" }], subscriptions: [{ customer: "acme", plan: "pro" }] },
      'seed.subscriptions[0].plan: no plan has the code "pro"',
    ],
    [
      "an object that Lago refuses",
      {
        taxes: [
          { code: "vat", name: "VAT", rate: 20 },
          { code: "vat", name: "VAT", rate: 20 },
        ],
      },
      "seed.taxes[1].code: value_already_exist",
    ],
    ["an unknown list", { plan: [] }, "seed.plan: is not known."],
    ["a list that is none", { plans: {} }, "seed.plans: is not a list"],
    ["an object that is none", { plans: ["pro"] }, "seed.plans[0]: is not an object"],
    ["a missing name", { subscriptions: [{ plan: "pro" }] }, "seed.subscriptions[0].external_customer_id: is missing."],
  ])("names %s, and creates nothing", async ([, seed, message]) => {
    const fake = fakeLago();

    // As: a seed can come from a file.
    expect(() => fake.seed(seed as Seed)).toThrow(message);

    expect(await lagoOf(fake).customers.list().toArray()).toEqual([]);
    expect(await lagoOf(fake).taxes.list().toArray()).toEqual([]);
  });

  it("continues from the state before a seed that failed", async () => {
    const fake = fakeLago();
    fake.seed({ plans: [plan], customers: [{ external_id: "acme" }] });

    expect(() => fake.seed({ customers: [{ external_id: "acme", name: "Acme" }, { external_id: "" }] })).toThrow(
      "seed.customers[1].external_id: value_is_mandatory",
    );
    expect(() =>
      fake.seed({
        subscriptions: [{ customer: "acme", plan: "pro" }],
        events: [
          { subscription: "acme", code: "calls" },
          { subscription: "none", code: "calls" },
        ],
      }),
    ).toThrow('seed.events[1].subscription: no subscription has the external_id "none"');
    expect(fake.events()).toEqual([]);

    expect((await lagoOf(fake).customers.get("acme")).name).toBeNull();
    fake.seed({ subscriptions: [{ customer: "acme", plan: "pro" }] });
    expect((await lagoOf(fake).subscriptions.get("acme")).status).toBe("active");
  });
});

function lagoOf(fake: FakeLago): Lago {
  return new Lago({ apiKey: fake.apiKey, baseUrl: fake.url, fetch: fake.fetch, maxRetries: 0 });
}
