import { describe, expect, expectTypeOf, it } from "vitest";
import type { Alert, AlertBatchCreateInput, SubscriptionExtended, SubscriptionWithAuthorization } from "@lagokit/types";
import { Lago } from "../../src/index.ts";

/** A client whose requests all get this response, and the bodies of its requests. */
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
  it("sends an authorization next to the subscription, returns its result, and serializes a date as a time", async () => {
    const authorized = { id: "pi_1", status: "requires_capture" };
    const { lago, sent } = lagoThatGets({ subscription: { lago_id: "1" }, authorization: authorized });
    const authorization = { amount_cents: 100, amount_currency: "USD" };

    const subscription = await lago.subscriptions.create({ ...acme, subscription_at: new Date(0), authorization });

    expect(subscription).toEqual({ lago_id: "1", authorization: authorized });
    expectTypeOf(subscription).toExtend<SubscriptionExtended>();
    expectTypeOf(subscription.authorization).toEqualTypeOf<SubscriptionWithAuthorization["authorization"]>();
    expect(sent).toEqual([{ subscription: { ...acme, subscription_at: "1970-01-01T00:00:00.000Z" }, authorization }]);
  });

  it("sends only the subscription without an authorization", async () => {
    const { lago, sent } = lagoThatGets({ subscription: { lago_id: "1" } });

    await lago.subscriptions.create(acme);

    expect(sent).toEqual([{ subscription: acme }]);
  });

  it("compiles only for fields of the spec", () => {
    const { lago } = lagoThatGets({ subscription: {} });

    const calls = [
      // @ts-expect-error: a subscription requires a plan
      () => lago.subscriptions.create({ external_customer_id: "acme", external_id: "acme-1" }),
      // @ts-expect-error: unknown field
      () => lago.subscriptions.create({ ...acme, plan: "startup" }),
      // @ts-expect-error: unknown nested field
      () => lago.subscriptions.create({ ...acme, plan_overrides: { amount: 1 } }),
      // @ts-expect-error: an amount requires a currency
      () => lago.subscriptions.create({ ...acme, authorization: { amount_cents: 100 } }),
    ];

    expect(calls).toHaveLength(4);
  });
});

describe("subscriptions.alerts", () => {
  it("creates several in one request, and returns them in order", async () => {
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
