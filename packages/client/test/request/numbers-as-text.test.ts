import { assert, asyncProperty, bigInt, nat, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { type EventSendInput, Lago, type PlanCreateInput } from "../../src/index.ts";
import { openapiFetch } from "../../src/openapi-fetch.ts";
import { rejection } from "../rejection.ts";
import { Decimal } from "./decimal.ts";

const read = ["0", "-0", "12", "-1.5", "007", "0.0000001", "123456789012345678901234567890.5"];

// Strings that a metric counts as 0.
const misread = [
  ["2.5e-7", "1e+21", "-1.5E-12", "12.5e-3", "2.5e-07", "1e3", "1.5E3", "-2e0", "+1e3", "1e308"],
  [" 2 ", " 2", "2 ", "2\n", "\t-1.5", "2.5\r\n", "\u00a02", "2\u00a0", "\ufeff2", " 1e3 ", "\u20032.5"],
  ["1,5", "-1,5", "1,000", "1,000.5", "1,234,567.89", " 1,5 "],
].flat();

// Strings that are not decimals, but may be a code, a name, a hash, a version, an address or a list.
const codes = [
  ["", " ", "12e4567", "0e1234", "4e1a", "1e3f", "12e5", "0xabc", "0x10", "0b1", "1_000", "5.", ".5", "+5"],
  ["+15551234567", "1.2.3", "192.168.0.1", "2026-01-31", "2026-01-31 10:00:00", "12-34", "5 GB", " eu ", "e3"],
  ["1,2,3", "100,200,300", "48.85,2.35", "a,b", "1,", ",5", "NaN", "Infinity", "١٢", "٣,٥", "1e", "e-7", "1e-7x"],
  ["0f8fad5b-d9cb-469f-a165-70867728950e", "1e9c33e1-0000-4000-8000-000000000000", "$5", "5%", "=1e3", "1 2"],
].flat();

const notPlain = [...misread, ...codes.filter((code) => code !== ""), "", "ten", "1 000", "--1", "1.", "-.5", "1/2"];

const broken = {
  toFixed: () => {
    throw new Error("secret");
  },
};

function connect(): { readonly sent: string[]; readonly lago: Lago } {
  const sent: string[] = [];
  const lago = new Lago({
    apiKey: "key",
    fetch: async (_, { body }) => {
      // As: the client sends JSON.
      const text = body as string;
      sent.push(text);
      return new Response(text);
    },
  });
  return { sent, lago };
}

function eventWith(properties: EventSendInput["properties"]): EventSendInput {
  return {
    transaction_id: "t",
    timestamp: 1_769_860_800,
    code: "storage",
    external_subscription_id: "sub",
    properties,
  };
}

function planWith(amount: unknown): PlanCreateInput {
  const charge = { billable_metric_id: "id", charge_model: "standard", properties: { amount } };
  // As: the types refuse some amounts.
  return {
    name: "Plan",
    code: "plan",
    interval: "monthly",
    amount_cents: 0,
    amount_currency: "USD",
    pay_in_advance: false,
    charges: [charge],
  } as PlanCreateInput;
}

describe("a number as a string in the properties of an event", () => {
  it.each(misread)("is refused anywhere: %j", async (text) => {
    const { sent, lago } = connect();

    const alone = await rejection(lago.events.send(eventWith({ units: text })));
    const listed = await rejection(lago.events.sendBatch([eventWith({}), eventWith({ units: text })]));
    const nested = await rejection(lago.events.send(eventWith({ steps: [{ used: [text] }] })));
    const written = await rejection(lago.events.send(eventWith({ units: { toJSON: () => text } })));
    const estimated = await rejection(lago.events.estimateFees({ ...eventWith({}), properties: { units: text } }));
    const { undelivered } = await lago.events.sendAll([eventWith({ units: text })]);

    expect(sent).toEqual([]);
    expect(alone).toMatchObject({ name: "LagoArgumentError", argument: "properties.units" });
    expect(listed).toMatchObject({ argument: "events[1].properties.units" });
    expect(nested).toMatchObject({ argument: "properties.steps[0].used[0]" });
    expect(written).toMatchObject({ argument: "properties.units" });
    expect(estimated).toMatchObject({ argument: "properties.units" });
    expect(undelivered).toMatchObject([{ status: "rejected", error: { argument: "properties.units" } }]);
    expect(String(alone)).toContain("plain decimal");
    expect(String(alone)).toContain("toFixed()");
    expect(String(alone)).not.toContain(text.trim());
  });

  it.each([...read, ...codes])("is sent unchanged if Lago reads it, or if it may not be a number: %j", async (text) => {
    const { sent, lago } = connect();
    const event = eventWith({ units: text, amount: text, nested: { rate: text, list: [text] } });

    await lago.events.send(event);
    await lago.events.sendBatch([event]);
    const { delivered } = await lago.events.sendAll([event]);

    expect(delivered).toBe(1);
    expect(sent.map((body) => JSON.parse(body))).toEqual([{ event }, { events: [event] }, { events: [event] }]);
  });

  it("is also checked in an event for an expression", async () => {
    const { sent, lago } = connect();
    const event = { code: "storage", timestamp: 1_769_860_800, properties: { units: "1e3" } };

    const error = await rejection(lago.billableMetrics.evaluateExpression({ expression: "1", event }));

    expect(error).toMatchObject({ name: "LagoArgumentError", argument: "event.properties.units" });
    expect(sent).toEqual([]);
  });

  it("may have an exponent if it is a JavaScript number", async () => {
    const { sent, lago } = connect();

    await lago.events.send(eventWith({ units: 2.5e-7 }));

    expect(sent[0]).toContain('"units":2.5e-7');
  });
});

describe("a number as a string in a decimal field", () => {
  it.each(notPlain)("is refused unless it is plain: %j", async (text) => {
    const { sent, lago } = connect();

    const charge = await rejection(lago.plans.create(planWith(text)));
    const cost = await rejection(lago.events.send({ ...eventWith({}), precise_total_amount_cents: text }));
    const { undelivered } = await lago.events.sendAll([{ ...eventWith({}), precise_total_amount_cents: text }]);
    const credits = await rejection(lago.wallets.transactions.create({ wallet_id: "id", paid_credits: text }));
    const { error, response } = await refusedByFetch(lago, text);

    expect(sent).toEqual([]);
    expect(charge).toMatchObject({ name: "LagoArgumentError", argument: "charges[0].properties.amount" });
    expect(cost).toMatchObject({ argument: "precise_total_amount_cents" });
    expect(undelivered).toMatchObject([{ error: { argument: "precise_total_amount_cents" } }]);
    expect(credits).toMatchObject({ argument: "paid_credits" });
    expect(error).toMatchObject({ argument: "rate" });
    expect(response).toBeUndefined();
    expect(String(charge)).toContain("plain decimal");
  });

  it.each(read)("is sent unchanged if it is plain: %j", async (text) => {
    const { sent, lago } = connect();

    await lago.plans.create(planWith(text));
    await lago.events.sendAll([{ ...eventWith({}), precise_total_amount_cents: text }]);

    expect(sent[0]).toContain(`"amount":"${text}"`);
    expect(sent[1]).toContain(`"precise_total_amount_cents":"${text}"`);
  });

  it("is not checked in fields that the caller names", async () => {
    const { sent, lago } = connect();
    const body = {
      metadata: { rate: "A+", amount: "1e3" },
      entitlements: { seats: { units: "ten", rate: "1,5" } },
      filters: [{ values: { rate: ["1e3"], units: ["ten"] } }],
    };

    // As: no operation accepts all of these.
    await openapiFetch(lago).POST("/plans", { body: body as never });

    expect(sent.map((text) => JSON.parse(text))).toEqual([body]);
  });
});

async function refusedByFetch(lago: Lago, rate: string): Promise<{ error: unknown; response: unknown }> {
  const body = { tax: { name: "VAT", code: "vat", rate } };
  const call = openapiFetch(lago).POST("/taxes", { body });
  return call.then(
    ({ response }) => ({ error: undefined, response }),
    (error: unknown) => ({ error, response: undefined }),
  );
}

describe("a decimal object", () => {
  it("is sent as its `toFixed()` returns it", async () => {
    const { sent, lago } = connect();
    const tiny = new Decimal(25n, 8);

    await lago.events.send(eventWith({ units: tiny, list: [tiny] }));
    await lago.events.sendBatch([eventWith({ units: tiny })]);
    await lago.events.sendAll([{ ...eventWith({ units: tiny }), precise_total_amount_cents: tiny }]);
    await lago.plans.create(planWith(tiny));

    for (const body of sent) expect(body).toMatch(/"(?:units|amount)":"0\.00000025"/);
    expect(sent.join("")).not.toContain("e-");
  });

  it("is sent exactly, for any finite number", async () => {
    const decimals = tuple(bigInt({ min: -(10n ** 60n), max: 10n ** 60n }), nat(40));

    await assert(
      asyncProperty(decimals, async ([digits, scale]) => {
        const { sent, lago } = connect();
        const decimal = new Decimal(digits, scale);

        const { delivered } = await lago.events.sendAll([eventWith({ units: decimal })]);
        await lago.plans.create(planWith(decimal));

        const [event, plan] = sent.map((body) => JSON.parse(body));
        expect(delivered).toBe(1);
        expect(event.events[0].properties.units).toBe(decimal.toFixed());
        expect(plan.plan.charges[0].properties.amount).toBe(decimal.toFixed());
        expect(readDecimal(decimal.toFixed(), scale)).toBe(digits);
      }),
    );
  });

  it.each<[string, () => unknown]>([
    ["NaN", () => "NaN"],
    ["Infinity", () => "-Infinity"],
    ["an exponent", () => "1e+21"],
    ["groups", () => "1,000.50"],
    ["a currency", () => "12.50 USD"],
    ["no text", () => 5],
    ["nothing", () => undefined],
  ])("is refused if it returns %s", async (_, toFixed) => {
    const { sent, lago } = connect();

    const used = await rejection(lago.events.send(eventWith({ units: { toFixed } })));
    const priced = await rejection(lago.plans.create(planWith({ toFixed })));

    expect(sent).toEqual([]);
    expect(used).toMatchObject({ name: "LagoArgumentError", argument: "properties.units" });
    expect(priced).toMatchObject({ name: "LagoArgumentError", argument: "charges[0].properties.amount" });
  });

  it("is refused without showing what its `toFixed()` throws", async () => {
    const { sent, lago } = connect();
    const error = await rejection(lago.events.send(eventWith({ units: broken })));

    expect(error).toMatchObject({ name: "LagoArgumentError", argument: "properties.units" });
    expect(String(error)).not.toContain("secret");
    expect(sent).toEqual([]);
  });
});

/** Reads a string that a `Decimal` of this scale wrote, without rounding. */
function readDecimal(text: string, scale: number): bigint {
  const [whole = "", fraction = ""] = text.split(".");
  expect(fraction).toHaveLength(scale);
  return BigInt(`${whole}${fraction}`.replace(/^-/, "")) * (text.startsWith("-") ? -1n : 1n);
}
