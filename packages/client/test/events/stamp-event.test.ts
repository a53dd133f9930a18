import { describe, expect, it } from "vitest";
import { type EventSendInput, Lago } from "../../src/index.ts";
import { rejection } from "../rejection.ts";

const good: EventSendInput = { code: "storage", external_subscription_id: "sub", transaction_id: "t", timestamp: 1 };

interface Sent {
  readonly transaction_id: string;
  readonly timestamp: string;
}

/** Notes the events that are sent. */
function connect(): { readonly sent: Sent[]; readonly lago: Lago } {
  const sent: Sent[] = [];
  const lago = new Lago({
    apiKey: "key",
    fetch: async (_, { body }) => {
      // As: the client sends JSON.
      const { event, events } = JSON.parse(body as string) as {
        readonly event?: Sent;
        readonly events?: readonly Sent[];
      };
      sent.push(...(events ?? (event ? [event] : [])));
      return new Response(body);
    },
  });
  return { sent, lago };
}

describe("an event", () => {
  it.each<[string, object]>([
    ["undefined", { transaction_id: undefined, timestamp: undefined }],
    ["null", { transaction_id: null, timestamp: null }],
    ["an empty time", { transaction_id: null, timestamp: "" }],
    ["what a toJSON makes of it", { toJSON: () => ({ ...good, transaction_id: null, timestamp: null }) }],
  ])("gets an id and a time in the place of %s", async (_, fields) => {
    const { sent, lago } = connect();
    // As: the types refuse it.
    const event = { ...good, ...fields } as EventSendInput;

    await lago.events.send(event);
    await lago.events.sendBatch([event]);
    await lago.events.sendAll([event]);

    expect(sent).toHaveLength(3);
    for (const one of sent) {
      expect(one.transaction_id).toMatch(/^[\da-f-]{36}$/);
      expect(one.timestamp).toMatch(/^\d{10}(\.\d+)?$/);
    }
  });

  it.each<[string, unknown, string]>([
    ["no code", { ...good, code: undefined }, "code"],
    ["null for a code", { ...good, code: null }, "code"],
    ["an empty code", { ...good, code: "" }, "code"],
    ["a blank code", { ...good, code: " \t" }, "code"],
    ["a number for a code", { ...good, code: 1 }, "code"],
    ["null for a subscription", { ...good, external_subscription_id: null }, "external_subscription_id"],
    ["an empty subscription", { ...good, external_subscription_id: "" }, "external_subscription_id"],
    ["a blank subscription", { ...good, external_subscription_id: "\n" }, "external_subscription_id"],
    ["an empty id", { ...good, transaction_id: "" }, "transaction_id"],
    ["a blank id", { ...good, transaction_id: "  " }, "transaction_id"],
    ["a number for an id", { ...good, transaction_id: 7 }, "transaction_id"],
    ["NUL in an id", { ...good, transaction_id: "t\0" }, "transaction_id"],
    ["NUL in a code", { ...good, code: "\0" }, "code"],
    ["NUL in a subscription", { ...good, external_subscription_id: "a\0b" }, "external_subscription_id"],
    ["NUL in a property", { ...good, properties: { region: "eu\0" } }, "region"],
    ["NUL in the name of one", { ...good, properties: { "a\0b": 1 } }, "…"],
    ["NUL deep within", { ...good, properties: { a: { tags: ["b\0"] } } }, "tags"],
    ["half of a character", { ...good, properties: { region: "\ud83d" } }, "region"],
    ["true for a time", { ...good, timestamp: true }, "timestamp"],
    ["a list for a time", { ...good, timestamp: [1] }, "timestamp"],
    ["a negative time", { ...good, timestamp: -1 }, "timestamp"],
    ["NaN for a time", { ...good, timestamp: Number.NaN }, "timestamp"],
    ["blank text for a time", { ...good, timestamp: " " }, "timestamp"],
    ["a time in hexadecimal", { ...good, timestamp: "0x10" }, "timestamp"],
    ["a date before 1970", { ...good, timestamp: new Date(-1) }, "timestamp"],
    ["a list in its place", [good], "event"],
    ["a date in its place", new Date(), "event"],
    ["null in its place", null, "event"],
    ["a map in its place", new Map(Object.entries(good)), "event"],
    [
      "a toJSON that throws",
      {
        ...good,
        toJSON: () => {
          throw new Error("secret");
        },
      },
      "event",
    ],
    [
      "a property that throws",
      {
        ...good,
        get properties(): never {
          throw new Error("secret");
        },
      },
      "event",
    ],
  ])("is refused alone for %s", async (_, bad, argument) => {
    const { sent, lago } = connect();
    // As: the types refuse some of these.
    const event = bad as EventSendInput;

    const error = await rejection(lago.events.send(event));
    const listed = await rejection(lago.events.sendBatch([good, event]));
    const sentAlone = sent.length;
    const { delivered, undelivered } = await lago.events.sendAll([good, event, { ...good, transaction_id: "u" }]);

    expect(sentAlone).toBe(0);
    expect(delivered).toBe(2);
    expect(undelivered).toMatchObject([{ index: 1, status: "rejected", error: { name: "LagoArgumentError" } }]);
    for (const one of [error, listed, undelivered[0]?.error]) {
      expect(one).toMatchObject({
        name: "LagoArgumentError",
        argument: expect.stringContaining(argument),
      });
      expect(String(one)).not.toContain("secret");
    }
  });

  it.each<[string, unknown, string]>([
    ["text", "2026-01-31T12:00:00Z", "new Date(text)"],
    ["milliseconds", 1_769_860_800_000, "milliseconds"],
    ["milliseconds as text", "1769860800000", "milliseconds"],
    ["a time before 1970", -5, "before"],
  ])("says what is probably wrong with a time: %s", async (_, timestamp, hint) => {
    const { lago } = connect();

    const error = await rejection(lago.events.send({ ...good, timestamp } as EventSendInput));

    expect(String(error)).toContain(hint);
  });

  it("is sent again as it is in its outcome", async () => {
    const { sent, lago } = connect();
    const down = lago.withOptions({ fetch: async () => new Response("", { status: 500 }), maxRetries: 0 });

    const { undelivered } = await down.events.sendAll([{ ...good, transaction_id: undefined, timestamp: undefined }]);
    await lago.events.sendAll(undelivered.map((outcome) => outcome.event));

    expect(sent).toEqual(undelivered.map((outcome) => outcome.event));
  });
});
