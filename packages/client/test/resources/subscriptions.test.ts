import { describe, expect, expectTypeOf, it } from "vitest";
import type { Alert, AlertBatchCreateInput, SubscriptionExtended, SubscriptionWithAuthorization } from "@lagokit/types";
import { Lago } from "../../src/index.ts";

/** A client whose requests all get this answer, and their bodies. */
function lagoThatGets(answer: unknown): { readonly lago: Lago; readonly sent: unknown[] } {
  const sent: unknown[] = [];
  const fetch: typeof globalThis.fetch = async (_, init) => {
    sent.push(await new Response(init?.body ?? null).json());
    return Response.json(answer);
  };
  return { lago: new Lago({ apiKey: "key", fetch }), sent };
}

const acme = { external_customer_id: "acme", external_id: "acme-1", plan_code: "startup" };

describe("subscriptions.create", () => {
  it("sends an authorization beside the subscription and gives what became of it, and sends a date as a time", async () => {
    const authorized = { id: "pi_1", status: "requires_capture" };
    const { lago, sent } = lagoThatGets({ subscription: { lago_id: "1" }, authorization: authorized });
    const authorization = { amount_cents: 100, amount_currency: "USD" };

    const subscription = await lago.subscriptions.create({ ...acme, subscription_at: new Date(0), authorization });

    expect(subscription).toEqual({ lago_id: "1", authorization: authorized });
    expectTypeOf(subscription).toExtend<SubscriptionExtended>();
    expectTypeOf(subscription.authorization).toEqualTypeOf<SubscriptionWithAuthorization["authorization"]>();
    expect(sent).toEqual([{ subscription: { ...acme, subscription_at: "1970-01-01T00:00:00.000Z" }, authorization }]);
  });

  it("sends a subscription alone where nothing is to be authorized", async () => {
    const { lago, sent } = lagoThatGets({ subscription: { lago_id: "1" } });

    await lago.subscriptions.create(acme);

    expect(sent).toEqual([{ subscription: acme }]);
  });

  it("compiles for what the spec has, and for nothing else", () => {
    const { lago } = lagoThatGets({ subscription: {} });

    const calls = [
      // @ts-expect-error: a subscription needs a plan
      () => lago.subscriptions.create({ external_customer_id: "acme", external_id: "acme-1" }),
      // @ts-expect-error: no such field
      () => lago.subscriptions.create({ ...acme, plan: "startup" }),
      // @ts-expect-error: no such field further down
      () => lago.subscriptions.create({ ...acme, plan_overrides: { amount: 1 } }),
      // @ts-expect-error: an amount has a currency
      () => lago.subscriptions.create({ ...acme, authorization: { amount_cents: 100 } }),
    ];

    expect(calls).toHaveLength(4);
  });
});

describe("subscriptions.alerts", () => {
  it("creates several in one request, and gives them in their order", async () => {
    const alerts = [{ code: "half" }, { code: "full" }];
    const { lago, sent } = lagoThatGets({ alerts });
    const inputs: AlertBatchCreateInput = ["half", "full"].map((code) => ({
      alert_type: "current_usage_amount",
      code,
      thresholds: [{ value: "1000" }],
    }));

    const created = await lago.subscriptions.alerts.createAll("acme-1", inputs);

    expect(created).toEqual(alerts);
    expectTypeOf(created).toEqualTypeOf<Alert[]>();
    expect(sent).toEqual([{ alerts: inputs }]);
  });
});
