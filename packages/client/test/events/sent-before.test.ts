import { describe, expect, it } from "vitest";
import {
  type EventSendInput,
  type Fetch,
  Lago,
  LagoServerError,
  LagoValidationError,
  summaryOf,
} from "../../src/index.ts";
import { rejection } from "../rejection.ts";
import type { StoredEvent } from "./event-store.ts";
import { storeOf } from "./stored-events.ts";

const event: EventSendInput & { readonly transaction_id: string } = {
  transaction_id: "t-1",
  external_subscription_id: "sub",
  code: "storage",
  timestamp: 1_769_860_800.25,
  properties: { gb: 10, region: "eu", tags: ["a", { b: null }] },
};
const stored: StoredEvent = {
  transaction_id: "t-1",
  external_subscription_id: "sub",
  code: "storage",
  timestamp: "2026-01-31T12:00:00.250Z",
  properties: { tags: ["a", {}], region: "eu", gb: 10 },
};
const { timestamp: _timestamp, ...untimed } = event;

const same: readonly (readonly [string, EventSendInput, readonly StoredEvent[]])[] = [
  ["the same", event, [stored]],
  ["a number that is returned as a string", event, [{ ...stored, properties: { ...event.properties, gb: "10.0" } }]],
  [
    "a string that is returned as a number",
    { ...event, properties: { gb: "10" } },
    [{ ...stored, properties: { gb: 10 } }],
  ],
  ["no properties", { ...event, properties: null }, [{ ...stored, properties: {} }]],
  ["a time without its last decimals", event, [{ ...stored, timestamp: "2026-01-31T12:00:00Z" }]],
  ["any time, if the caller set none", untimed, [{ ...stored, timestamp: "2020-01-01T00:00:00Z" }]],
  [
    "the same, and that of another subscription",
    event,
    [{ ...stored, external_subscription_id: "other", code: "x" }, stored],
  ],
  [
    "the same without a time, and that of another subscription",
    untimed,
    [{ ...stored, external_subscription_id: "other" }, stored],
  ],
];

const other: readonly (readonly [string, EventSendInput, readonly StoredEvent[], RegExp])[] = [
  ["another code", event, [{ ...stored, code: "cpu" }], /a different.* code$/],
  ["another amount", event, [{ ...stored, properties: { ...event.properties, gb: 11 } }], / properties$/],
  ["one property more", event, [{ ...stored, properties: { ...event.properties, x: 1 } }], / properties$/],
  ["one property less", event, [{ ...stored, properties: { gb: 10 } }], / properties$/],
  [
    "an empty string for 0",
    { ...event, properties: { gb: 0 } },
    [{ ...stored, properties: { gb: "" } }],
    / properties$/,
  ],
  ["1 for true", { ...event, properties: { gb: true } }, [{ ...stored, properties: { gb: 1 } }], / properties$/],
  ["another time", event, [{ ...stored, timestamp: "2026-01-31T12:00:09Z" }], / timestamp$/],
  ["two differences", event, [{ ...stored, code: "cpu", properties: {} }], / code, properties$/],
  [
    "another time on its own subscription, and the event of another subscription",
    event,
    [
      { ...stored, external_subscription_id: "other" },
      { ...stored, timestamp: "2026-01-31T13:00:00Z" },
    ],
    / code, timestamp$/,
  ],
];

function connect(has: readonly StoredEvent[], down?: (url: string) => boolean): { lago: Lago; requests: string[] } {
  const requests: string[] = [];
  return { requests, lago: new Lago({ apiKey: "key", fetch: storeOf(has, requests, down), maxRetries: 0 }) };
}

describe("an event that may have been sent before", () => {
  it.each(same)("counts as delivered if the API has %s", async (_, sent, has) => {
    const { lago } = connect(has);

    const summary = await lago.events.sendAll([sent], { sentBefore: true });
    const one = await lago.events.send(sent, { sentBefore: true });
    const batch = await lago.events.sendBatch([sent], { sentBefore: true });

    expect(summary).toEqual({ delivered: 1, rejected: 0, failed: 0, undelivered: [], omitted: 0 });
    expect(one).toEqual(has.at(-1));
    expect(batch).toEqual([one]);
  });

  it.each(other)("is rejected if the API has %s", async (_, sent, has, text) => {
    const { lago } = connect(has);

    const { undelivered } = await lago.events.sendAll([sent], { sentBefore: true });
    const error = await rejection(lago.events.send(sent, { sentBefore: true }));

    expect(undelivered).toMatchObject([
      { status: "rejected", fields: { transaction_id: ["value_already_exist"] }, error: { status: 422 } },
    ]);
    expect(error).toBeInstanceOf(LagoValidationError);
    expect((error as LagoValidationError).message).toMatch(text);
  });

  it.each<[string, readonly StoredEvent[], (url: string) => boolean]>([
    ["the event", [stored], (url) => url.endsWith("/t-1")],
    ["the list", [{ ...stored, external_subscription_id: "other" }, stored], (url) => url.includes("?")],
  ])("is failed, and can be retried, if %s cannot be fetched", async (_, has, down) => {
    const { lago } = connect(has, down);

    const { undelivered } = await lago.events.sendAll([event], { sentBefore: true });
    const error = await rejection(lago.events.send(event, { sentBefore: true }));

    expect(undelivered).toMatchObject([{ status: "failed", event: { transaction_id: "t-1" } }]);
    expect(undelivered[0]?.error).toBeInstanceOf(LagoServerError);
    expect(error).toMatchObject({ name: "LagoServerError", method: "GET" });
  });

  it("is failed if it is not among the first of its subscription, and has no time to search by", async () => {
    const others = Array.from({ length: 101 }, (_, index) => ({ ...stored, transaction_id: `o-${index}` }));
    const { lago } = connect([{ ...stored, external_subscription_id: "other" }, ...others, stored]);

    const { undelivered } = await lago.events.sendAll([untimed], { sentBefore: true });

    expect(undelivered).toMatchObject([{ status: "failed", error: { status: 422 } }]);
  });

  it.each<[string, boolean | undefined]>([
    ["without the option", undefined],
    ["with the option set to false", false],
  ])("is rejected without a request %s", async (_, sentBefore) => {
    const { lago, requests } = connect([stored]);

    const { undelivered } = await lago.events.sendAll([event], { sentBefore });
    const error = await rejection(lago.events.send(event, { sentBefore }));

    expect(undelivered).toMatchObject([{ status: "rejected" }]);
    expect(error).toBeInstanceOf(LagoValidationError);
    expect(requests).toEqual(["POST /events/batch", "POST /events"]);
  });

  it("is marked individually by a function, which receives the event in its final form", async () => {
    const has = ["t-1", "t-2", "t-3"].map((id) => ({ ...stored, transaction_id: id }));
    const { lago, requests } = connect(has);
    const sent = [...has, { ...has[0], transaction_id: "t-4" }].map(({ transaction_id }) => ({
      ...event,
      transaction_id,
    }));

    const { delivered, undelivered } = await lago.events.sendAll(sent as EventSendInput[], {
      sentBefore: ({ transaction_id: id }) => id !== "t-2",
    });

    expect(delivered).toBe(3);
    expect(undelivered).toMatchObject([{ index: 1, status: "rejected" }]);
    expect(requests).toEqual(["POST /events/batch", "GET /events", "POST /events/batch"]);
  });

  it("ends the call if the function throws, and is reported as failed", async () => {
    const { lago } = connect([stored]);
    const fault = new Error("The outbox is gone.");

    const error = await rejection(
      lago.events.sendAll([event], {
        sentBefore: () => {
          throw fault;
        },
      }),
    );

    expect(error).toBe(fault);
    expect(summaryOf(error)).toMatchObject({ failed: 1 });
  });

  it("has no more requests at the same time than batches", async () => {
    const has = Array.from({ length: 300 }, (_, index) => ({ ...stored, transaction_id: `t-${index}` }));
    let [running, most] = [0, 0];
    const store = storeOf(has, []);
    const fetch: Fetch = async (url, init) => {
      most = Math.max(most, ++running);
      await new Promise(setImmediate);
      running--;
      return store(url, init);
    };
    const lago = new Lago({ apiKey: "key", fetch });
    const sent = has.map(({ transaction_id }) => ({ ...event, transaction_id }));

    const { delivered } = await lago.events.sendAll(sent, { sentBefore: true, concurrency: 2 });

    expect(delivered).toBe(300);
    expect(most).toBe(2);
  });

  it("is not fetched for a batch of which the API knows only a part", async () => {
    const { lago, requests } = connect([stored]);

    const error = await rejection(
      lago.events.sendBatch([event, { ...event, transaction_id: "new" }], { sentBefore: true }),
    );

    expect(error).toMatchObject({ fields: { "0.transaction_id": ["value_already_exist"] } });
    expect(requests).toEqual(["POST /events/batch"]);
  });

  it("refuses an invalid option", async () => {
    const { lago } = connect([]);

    // As: the types refuse it.
    const error = await rejection(lago.events.sendAll([], { sentBefore: "yes" as unknown as boolean }));

    expect(error).toMatchObject({ name: "LagoArgumentError", argument: "sentBefore" });
  });
});
