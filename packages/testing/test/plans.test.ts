import type { Lago } from "@lagokit/client";
import { describe, expect, it } from "vitest";
import type { FakeLago } from "../src/index.ts";
import { stage } from "./stage.ts";

const plan = {
  name: "Team",
  code: "team",
  interval: "monthly",
  amount_cents: 5000,
  amount_currency: "EUR",
  pay_in_advance: false,
} as const;

describe("without a license", () => {
  it("ignores what needs one in a new plan", async () => {
    const { lago, metric } = await withMetric({ license: false });

    const created = await lago.plans.create({
      ...plan,
      charges: [{ billable_metric_id: metric, charge_model: "standard", min_amount_cents: 500 }],
      minimum_commitment: { amount_cents: 1000 },
      usage_thresholds: [{ amount_cents: 2000 }],
    });

    expect(created.charges[0]?.min_amount_cents).toBe(0);
    expect(created).not.toHaveProperty("minimum_commitment");
    expect(created.usage_thresholds).toEqual([]);
  });

  it("refuses a charge with the model graduated_percentage", async () => {
    const { lago, metric } = await withMetric({ license: false });

    const creation = lago.plans.create({
      ...plan,
      charges: [{ billable_metric_id: metric, charge_model: "graduated_percentage" }],
    });

    await expect(creation).rejects.toMatchObject({ status: 422 });
  });
});

describe("a plan that a subscription overrides", () => {
  it("is not changed with cascade_updates", async () => {
    const { fake, lago } = await withOverride();

    const update = lago.plans.charges.update("team", "calls", {
      charge_model: "standard",
      properties: { amount: "3" },
      cascade_updates: true,
    });

    await expect(update).rejects.toMatchObject({ status: 501 });
    expect(fake.requests.at(-1)?.source).toBe("notSimulated");
    expect((await lago.plans.charges.get("team", "calls")).properties).toEqual({ amount: "1" });
  });

  it("keeps its charge when the subscription gets another price", async () => {
    const { lago } = await withOverride();

    const prices = [await lago.plans.charges.get("team", "calls"), await lago.subscriptions.charges.get("s1", "calls")];

    expect(prices.map(({ properties }) => properties)).toEqual([{ amount: "1" }, { amount: "2" }]);
  });
});

async function withMetric(
  options: { license?: boolean } = {},
): Promise<{ fake: FakeLago; lago: Lago; metric: string }> {
  const { fake, lago } = stage(options);
  const metric = { name: "Calls", code: "calls", aggregation_type: "count_agg", recurring: false } as const;
  const { lago_id } = await lago.billableMetrics.create(metric);
  return { fake, lago, metric: lago_id };
}

async function withOverride(): Promise<{ fake: FakeLago; lago: Lago }> {
  const { fake, lago, metric } = await withMetric();
  const charge = { billable_metric_id: metric, code: "calls", charge_model: "standard" } as const;
  await lago.plans.create({ ...plan, charges: [{ ...charge, properties: { amount: "1" } }] });
  await lago.customers.create({ external_id: "c1" });
  await lago.subscriptions.create({ external_customer_id: "c1", plan_code: "team", external_id: "s1" });
  await lago.subscriptions.charges.override("s1", "calls", { properties: { amount: "2" } });
  return { fake, lago };
}
