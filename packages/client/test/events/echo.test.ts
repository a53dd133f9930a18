import { describe, expect, it } from "vitest";
import { type EventSendInput, type Fetch, Lago, LagoValidationError } from "../../src/index.ts";
import { rejection } from "../rejection.ts";
import { EventStore, type StoredEvent } from "./event-store.ts";

const event = {
  transaction_id: "t-1",
  external_subscription_id: "sub",
  code: "storage",
  timestamp: 1_769_860_800.25,
  properties: { gb: 10 },
} satisfies EventSendInput;
const stored: StoredEvent = { ...event, timestamp: "2026-01-31T12:00:00.250Z" };

type Loss = (answer: Response) => Response;

const reset: Loss = () => {
  throw new TypeError("fetch failed", { cause: { code: "ECONNRESET" } });
};
const losses: readonly (readonly [string, Loss])[] = [
  ["a reset connection", reset],
  ["a 500", () => new Response("<html>", { status: 500 })],
  ["a 502", () => new Response("<html>", { status: 502 })],
  ["a 503", () => new Response("<html>", { status: 503 })],
  ["a 504", () => new Response("<html>", { status: 504 })],
  ["a 408", () => new Response("", { status: 408 })],
];

interface Api {
  readonly lago: Lago;
  readonly store: EventStore;
  readonly requests: string[];
}

/**
 * Simulates an API that loses its first response: to a request that it processed, or, as a gateway, to one that it did
 * not.
 */
function losing(has: readonly StoredEvent[], lose: Loss, { isProcessed = true, readable = true } = {}): Api {
  const store = new EventStore(has);
  const requests: string[] = [];
  const fetch: Fetch = async (url, { method, body }) => {
    requests.push(`${method} ${new URL(url).pathname.replace("/api/v1", "")}`);
    if (method === "GET" && !readable) return Response.json({ status: 403, code: "forbidden" }, { status: 403 });
    if (requests.length === 1 && !isProcessed) return lose(new Response());
    const [status, answer] = store.answer(method, new URL(url), body);
    return requests.length === 1 ? lose(Response.json(answer)) : Response.json(answer, { status });
  };
  return { store, requests, lago: new Lago({ apiKey: "key", fetch, retryDelay: 0 }) };
}

const others: readonly (readonly [string, Partial<StoredEvent>, RegExp])[] = [
  ["another code", { code: "cpu" }, / code$/],
  ["another amount", { properties: { gb: 804 } }, / properties$/],
  ["no properties", { properties: {} }, / properties$/],
  ["another time", { timestamp: "2026-01-30T12:00:00Z" }, / timestamp$/],
  ["another code and amount", { code: "cpu", properties: { gb: 1 } }, / code, properties$/],
  [
    "another everything",
    { code: "cpu", properties: {}, timestamp: "2026-01-01T00:00:00Z" },
    / code, properties, timest/,
  ],
];

describe("an event whose first response was lost", () => {
  it.each(losses)("by %s is delivered once", async (_, lose) => {
    const one = losing([], lose);
    const batch = losing([], lose);
    const all = losing([], lose);
    const two = [event, { ...event, transaction_id: "t-2" }];

    const sent = await one.lago.events.send(event);
    const sentBatch = await batch.lago.events.sendBatch(two);
    const summary = await all.lago.events.sendAll(two);

    expect(sent).toMatchObject({ transaction_id: "t-1", timestamp: "2026-01-31T12:00:00.250Z" });
    expect(sentBatch).toMatchObject(two.map(({ transaction_id }) => ({ transaction_id })));
    expect(summary).toMatchObject({ delivered: 2 });
    expect([one, batch, all].map(({ store }) => store.all.length)).toEqual([1, 2, 2]);
  });

  it.each(others)("is rejected if its ID belongs to %s", async (_, differing, text) => {
    const has = [{ ...stored, ...differing }];
    const lost = { isProcessed: false };
    const one = losing(has, reset, lost);
    const batch = losing(has, reset, lost);
    const all = losing(has, reset, lost);

    const error = await rejection(one.lago.events.send(event));
    const batchError = await rejection(batch.lago.events.sendBatch([event]));
    const { delivered, undelivered } = await all.lago.events.sendAll([event, { ...event, transaction_id: "t-2" }]);

    expect([error, batchError]).toMatchObject([{ outcomeUnknown: false }, { outcomeUnknown: false }]);
    expect(error).toBeInstanceOf(LagoValidationError);
    expect((error as LagoValidationError).message).toMatch(/`transaction_id` belongs to an event with/);
    expect((batchError as LagoValidationError).message).toMatch(text);
    expect(delivered).toBe(1);
    expect(undelivered).toMatchObject([
      { index: 0, status: "rejected", error: { message: expect.stringMatching(text) } },
    ]);
  });

  it("is not confused with an event of another subscription that has the same ID", async () => {
    const { lago, store } = losing([{ ...stored, external_subscription_id: "other" }], reset);

    const { delivered } = await lago.events.sendAll([event]);

    expect(delivered).toBe(1);
    expect(store.all.map((one) => one.external_subscription_id)).toEqual(["other", "sub"]);
  });

  it("has the time of its first attempt if the caller sets none", async () => {
    const { timestamp: _, ...untimed } = event;
    const { lago } = losing([{ ...stored, timestamp: "2026-01-31T12:00:00Z" }], reset, { isProcessed: false });

    const { undelivered } = await lago.events.sendAll([untimed]);

    expect(undelivered).toMatchObject([
      { status: "rejected", error: { message: expect.stringMatching(/timestamp$/) } },
    ]);
  });

  it("is failed with an unknown outcome if the key may not read it; the others are sent", async () => {
    const { lago } = losing([], reset, { readable: false });
    const all = Array.from({ length: 101 }, (_, index) => ({ ...event, transaction_id: `t-${index}` }));

    const { delivered, undelivered } = await lago.events.sendAll(all, { concurrency: 1 });

    expect(delivered).toBe(1);
    expect(undelivered).toHaveLength(100);
    expect(undelivered[0]).toMatchObject({ status: "failed", error: { status: 422, outcomeUnknown: true } });
  });
});

describe("the requests that recognize known events", () => {
  const replay = Array.from({ length: 4000 }, (_, index) => ({
    ...event,
    transaction_id: `t-${index}`,
    external_subscription_id: `sub-${index % 70}`,
    timestamp: event.timestamp + index,
  }));

  it("are a single one for a batch whose response was lost, for any number of subscriptions", async () => {
    const { lago, requests } = losing([], reset);

    const { delivered } = await lago.events.sendAll(replay.slice(0, 100));

    expect(delivered).toBe(100);
    expect(requests).toEqual(["POST /events/batch", "POST /events/batch", "GET /events"]);
  });

  it("are fewer than the batches of a replay", async () => {
    const { lago, requests, store } = losing([], (answer) => answer);
    await lago.events.sendAll(replay);
    const before = requests.length;

    const { delivered } = await lago.events.sendAll(replay, { sentBefore: true });

    expect(delivered).toBe(4000);
    expect(store.all).toHaveLength(4000);
    expect(before).toBe(40);
    expect(requests.length - before).toBeLessThan(80);
  });

  it("are few even if other events fill the pages", async () => {
    const crowd = Array.from({ length: 5000 }, (_, index) => ({
      ...stored,
      transaction_id: `o-${index}`,
      external_subscription_id: "other",
    }));
    const { lago, requests } = losing(crowd, reset);
    const ten = replay.slice(0, 10).map((one) => ({ ...one, timestamp: event.timestamp }));

    const { delivered } = await lago.events.sendAll(ten);

    expect(delivered).toBe(10);
    expect(requests.length).toBeLessThanOrEqual(2 + 3 + 10);
  });
});
