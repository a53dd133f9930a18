import { describe, expect, it } from "vitest";
import { type EventSendInput, type Fetch, Lago, LagoUnexpectedResponseError } from "../../src/index.ts";
import { rejection } from "../rejection.ts";
import { event } from "./events-api.ts";

interface Sent {
  readonly transaction_id: string;
  readonly properties?: unknown;
}

/** Responds with 200 and a list made from the events. */
function answering(list: (sent: readonly Sent[]) => unknown, indent = 0): Fetch {
  return async (_, { body }) => {
    // As: the client sends JSON.
    const { events } = JSON.parse(body as string) as { readonly events: readonly Sent[] };
    return new Response(JSON.stringify({ events: list(events) }, undefined, indent));
  };
}

const withId = (properties: EventSendInput["properties"]): EventSendInput[] =>
  ["a", "b", "c", "d"].map((id) => ({ ...event, transaction_id: id, properties }));

const misleading: readonly (readonly [string, EventSendInput["properties"]])[] = [
  ["plain", { gb: 1 }],
  ["with a property called transaction_id", { transaction_id: "b" }],
  ["with it in a nested list", { list: [{ transaction_id: "b" }, { transaction_id: "c" }] }],
  ["with lists of objects", { list: [{}, {}, {}] }],
  ["with a string that looks like a list", { text: '},{"transaction_id":"b"},{' }],
  ["with characters that Rails escapes", { text: "<a&b>" }],
];

describe("the response to a batch", () => {
  it.each(misleading)("that lists all events counts all as delivered, %s", async (_, properties) => {
    const lago = new Lago({ apiKey: "key", fetch: answering((sent) => sent) });
    const indented = new Lago({ apiKey: "key", fetch: answering((sent) => sent, 2) });

    const summary = await lago.events.sendAll(withId(properties));
    const again = await indented.events.sendAll(withId(properties));

    expect(summary).toMatchObject({ delivered: 4, failed: 0 });
    expect(again).toMatchObject({ delivered: 4, failed: 0 });
  });

  it.each(misleading)("that omits an event does not count that event as delivered, %s", async (_, properties) => {
    const lago = new Lago({
      apiKey: "key",
      fetch: answering((sent) => sent.filter((one) => one.transaction_id !== "b")),
    });

    const { delivered, undelivered } = await lago.events.sendAll(withId(properties));

    expect(delivered).toBe(3);
    expect(undelivered).toMatchObject([{ index: 1, status: "failed", event: { transaction_id: "b" } }]);
    expect(undelivered[0]?.error).toBeInstanceOf(LagoUnexpectedResponseError);
    expect(undelivered[0]?.error).toMatchObject({
      message: "POST /events/batch returned 200 with 3 of 4 events",
      outcomeUnknown: true,
      attempts: 1,
    });
  });

  it.each<[string, (sent: readonly Sent[]) => unknown, number]>([
    ["nothing", () => [], 0],
    ["only the last", (sent) => sent.slice(-1), 1],
    ["null for one", (sent) => [null, ...sent.slice(2)], 2],
    ["one without an ID", (sent) => [{}, ...sent.slice(2)], 2],
    ["no list", () => ({}), 0],
    ["more than were sent", (sent) => [...sent, ...sent], 4],
    ["them in another order", (sent) => sent.toReversed(), 4],
  ])("that lists %s", async (_, list, expected) => {
    const lago = new Lago({ apiKey: "key", fetch: answering(list) });

    const { delivered, failed } = await lago.events.sendAll(withId({ gb: 1 }));

    expect([delivered, failed]).toEqual([expected, 4 - expected]);
  });

  it("that lists nothing does not count a single event as delivered", async () => {
    const lago = new Lago({ apiKey: "key", fetch: answering(() => []) });

    const { failed } = await lago.events.sendAll([event]);

    expect(failed).toBe(1);
  });

  it.each<[string, (sent: readonly Sent[]) => unknown]>([
    ["nothing", () => []],
    ["one less", (sent) => sent.slice(1)],
    ["no list", () => ({})],
  ])("rejects sendBatch if it lists %s", async (_, list) => {
    const lago = new Lago({ apiKey: "key", fetch: answering(list) });

    const error = await rejection(lago.events.sendBatch(withId({ gb: 1 })));

    expect(error).toBeInstanceOf(LagoUnexpectedResponseError);
    expect(error).toMatchObject({ message: expect.stringContaining("of 4 events"), outcomeUnknown: true });
  });
});
