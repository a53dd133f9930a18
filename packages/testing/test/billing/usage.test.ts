import { Lago } from "@lagokit/client";
import { describe, expect, it } from "vitest";
import { type FakeLago, fakeLago } from "../../src/index.ts";

type PlanInput = Parameters<Lago["plans"]["create"]>[0];
type ChargeInput = NonNullable<PlanInput["charges"]>[number];

const query = { external_subscription_id: "acme-main" };

describe("The current usage", () => {
  it("groups events by the properties that a charge names", async () => {
    const charge = { charge_model: "standard", properties: { amount: "1", pricing_group_keys: ["cloud"] } };
    const { lago, use } = await prepare(charge);
    await use({ cloud: "aws" }, { cloud: "gcp" }, { cloud: "aws" }, {});

    const { charges_usage: usage } = await lago.customers.currentUsage("acme", query);

    const groups = usage[0]?.grouped_usage.map(({ grouped_by: group, units, amount_cents: amount }) => [
      group,
      units,
      amount,
    ]);
    expect(groups).toEqual([
      [{ cloud: "aws" }, "2.0", 200],
      [{ cloud: "gcp" }, "1.0", 100],
      [{ cloud: null }, "1.0", 100],
    ]);
  });

  it("rounds the price to cents, half up", async () => {
    const { lago, use } = await prepare({ charge_model: "standard", properties: { amount: "0.005" } });
    await use({});

    expect((await lago.customers.currentUsage("acme", query)).amount_cents).toBe(1);
  });

  it("has no smaller unit in a currency without decimals", async () => {
    const { lago, use } = await prepare(
      { charge_model: "standard", properties: { amount: "10" } },
      { amount_currency: "JPY" },
    );
    await use({});

    expect((await lago.customers.currentUsage("acme", query)).amount_cents).toBe(10);
  });

  it("starts again with the next period", async () => {
    const { lago, use, fake } = await prepare({ charge_model: "standard", properties: { amount: "1" } });
    await use({});
    fake.advance({ days: 31 });
    await use({}, {});

    const usage = await lago.customers.currentUsage("acme", query);

    expect([usage.from_datetime, usage.to_datetime, usage.amount_cents]).toEqual([
      "2026-02-01T00:00:00Z",
      "2026-02-28T23:59:59Z",
      200,
    ]);
  });

  it("counts an event in the most specific filter", async () => {
    const filters = [
      { properties: { amount: "2" }, values: { cloud: ["aws"] } },
      { properties: { amount: "3" }, values: { cloud: ["aws"], region: ["eu"] } },
    ];
    const { lago, use } = await prepare({ charge_model: "standard", properties: { amount: "1" }, filters });
    await use({ cloud: "aws" }, { cloud: "aws", region: "eu" }, { cloud: "gcp" });

    const { charges_usage: usage } = await lago.customers.currentUsage("acme", query);

    expect(usage[0]?.filters.map(({ amount_cents: amount }) => amount)).toEqual([200, 300, 100]);
  });

  it("counts many events fast", async () => {
    const { lago, fake } = await prepare({ charge_model: "standard", properties: { amount: "1" } });
    for (let batch = 0; batch < 50; batch++) await lago.events.sendBatch(manyEvents(batch));

    const { charges_usage: usage } = await lago.customers.currentUsage("acme", query);

    expect([usage[0]?.units, fake.events("acme").length]).toEqual(["5000.0", 5000]);
  });

  it("refuses a charge that it cannot compute", async () => {
    const ranges = [{ from_value: 0, to_value: null, flat_amount: "0", rate: "1" }];
    const properties = { graduated_percentage_ranges: ranges };
    const { lago } = await prepare({ charge_model: "graduated_percentage", properties });

    await expect(lago.customers.currentUsage("acme", query)).rejects.toThrow("501");
  });
});

describe("Events in ClickHouse", () => {
  it("are the same with the same subscription, code, transaction and time", async () => {
    const fake = fakeLago({ eventStore: "clickhouse", now: () => new Date("2026-01-10T12:00:00Z") });
    const lago = clientOf(fake);
    const event = {
      transaction_id: "t1",
      external_subscription_id: "acme",
      code: "requests",
      timestamp: 1_767_225_600,
    };

    const sent = await lago.events.send(event);
    await lago.events.send(event);
    await lago.events.send({ ...event, timestamp: 1_767_225_601 });

    expect([sent.lago_id, sent.created_at]).toEqual([null, null]);
    expect(fake.events("acme")).toHaveLength(2);
  });
});

function manyEvents(batch: number) {
  return Array.from({ length: 100 }, (_, index) => ({
    code: "requests",
    external_subscription_id: "acme-main",
    transaction_id: `${batch}-${index}`,
    timestamp: new Date("2026-01-10T13:00:00Z"),
  }));
}

async function prepare(charge: Record<string, unknown>, plan: Partial<PlanInput> = {}) {
  let now = Date.parse("2026-01-10T12:00:00Z");
  const fake = fakeLago({ now: () => new Date(now++) });
  const lago = clientOf(fake);
  const metric = await lago.billableMetrics.create({
    name: "Requests",
    code: "requests",
    aggregation_type: "count_agg",
    filters: [
      { key: "cloud", values: ["aws", "gcp"] },
      { key: "region", values: ["eu", "us"] },
    ],
  });
  // As: tests give the properties of each charge model in the form of JSON.
  const charges = [{ billable_metric_id: metric.lago_id, code: "requests", ...charge } as unknown as ChargeInput];
  const base = {
    name: "Team",
    code: "team",
    interval: "monthly",
    amount_cents: 0,
    amount_currency: "EUR",
    pay_in_advance: false,
  } as const;
  await lago.plans.create({ ...base, charges, ...plan });
  await lago.customers.create({ external_id: "acme" });
  await lago.subscriptions.create({ external_customer_id: "acme", plan_code: "team", external_id: "acme-main" });
  // The client stamps events with the real time, which is not the time of this fake.
  const use = async (...all: Record<string, unknown>[]): Promise<void> => {
    for (const properties of all)
      await lago.events.send({
        code: "requests",
        external_subscription_id: "acme-main",
        transaction_id: String(now),
        timestamp: fake.world.now(),
        properties,
      });
  };
  return { fake, lago, use };
}

function clientOf(fake: FakeLago): Lago {
  return new Lago({ apiKey: fake.apiKey, baseUrl: fake.url, fetch: fake.fetch, maxRetries: 0 });
}
