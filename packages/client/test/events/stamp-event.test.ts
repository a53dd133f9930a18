import { describe, expect, it } from "vitest";
import { type EventSendInput, Lago } from "../../src/index.ts";
import { rejection } from "../rejection.ts";

const now = 1_769_860_800;
const mustBe = "must be a `Date`, or Unix seconds from 2000 to 2100.";
const good: EventSendInput = { code: "storage", external_subscription_id: "sub", transaction_id: "t", timestamp: now };

interface Sent {
  readonly transaction_id: string;
  readonly timestamp: string;
}

/** Records the events that are sent. */
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
    ["the result of a toJSON", { toJSON: () => ({ ...good, transaction_id: null, timestamp: null }) }],
  ])("gets an ID and a time instead of %s", async (_, fields) => {
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
    ["an empty ID", { ...good, transaction_id: "" }, "transaction_id"],
    ["a blank ID", { ...good, transaction_id: "  " }, "transaction_id"],
    ["a number for an ID", { ...good, transaction_id: 7 }, "transaction_id"],
    ["NUL in an ID", { ...good, transaction_id: "t\0" }, "transaction_id"],
    ["NUL in a code", { ...good, code: "\0" }, "code"],
    ["NUL in a subscription", { ...good, external_subscription_id: "a\0b" }, "external_subscription_id"],
    ["NUL in a property", { ...good, properties: { region: "eu\0" } }, "region"],
    ["NUL in a property name", { ...good, properties: { "a\0b": 1 } }, "…"],
    ["NUL in a nested list", { ...good, properties: { a: { tags: ["b\0"] } } }, "tags"],
    ["a lone surrogate", { ...good, properties: { region: "\ud83d" } }, "region"],
    ["true for a time", { ...good, timestamp: true }, "timestamp"],
    ["a list for a time", { ...good, timestamp: [1] }, "timestamp"],
    ["a negative time", { ...good, timestamp: -1 }, "timestamp"],
    ["NaN for a time", { ...good, timestamp: Number.NaN }, "timestamp"],
    ["a blank string as the time", { ...good, timestamp: " " }, "timestamp"],
    ["a time in hexadecimal", { ...good, timestamp: "0x10" }, "timestamp"],
    ["a date before 1970", { ...good, timestamp: new Date(-1) }, "timestamp"],
    ["a list instead of an event", [good], "event"],
    ["a date instead of an event", new Date(), "event"],
    ["null instead of an event", null, "event"],
    ["a map instead of an event", new Map(Object.entries(good)), "event"],
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
  ])("is refused without affecting others for %s", async (_, bad, argument) => {
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
    ["an ISO 8601 string", "2026-01-31T12:00:00Z", "is an ISO 8601 string: pass `new Date(text)`."],
    ["a day", "2026-01-31", "is an ISO 8601 string: pass `new Date(text)`."],
    ["a database timestamp", "2026-01-31 12:00:00.5+00", "is an ISO 8601 string: pass `new Date(text)`."],
    ["an ISO 8601 string before 2000", "1970-01-01T00:00:42Z", "is an ISO 8601 string: pass `new Date(text)`."],
    ["an ISO 8601 string between spaces", " 2026-01-31T12:00:00Z\n", "is an ISO 8601 string: pass `new Date(text)`."],
    ["the string of a `Date`", String(new Date(now * 1000)), mustBe],
    ["a string in another format", "Sat, 31 Jan 2026 12:00:00 GMT", mustBe],
    ["a word", "yesterday", mustBe],
    ["a blank string", " ", "is blank: omit it."],
    ["an exponent", "1.769e9", mustBe],
    ["digits with commas", "1,769,860,800", mustBe],
    ["digits after a space", " 1769860800", mustBe],
    ["an object", { seconds: now }, mustBe],
    ["a list of one number", [now], mustBe],
    ["an object that is not a string", { toString: 1 }, mustBe],
    ["a boolean", true, mustBe],
    ["milliseconds", now * 1e3, "is in milliseconds: divide by 1000."],
    ["milliseconds as a string", `${now}000`, "is in milliseconds: divide by 1000."],
    ["milliseconds of 2001", Date.UTC(2001), "is in milliseconds: divide by 1000."],
    ["microseconds", now * 1e6, "is in microseconds: divide by 1000000."],
    ["nanoseconds", now * 1e9, "is in nanoseconds: divide by 1000000000."],
    ["nanoseconds as a string", `${now}000000000`, "is in nanoseconds: divide by 1000000000."],
    ["a `Date` of microseconds", new Date(now * 1e6), "is in milliseconds: divide by 1000."],
    ["the first seconds of 1970", 42, mustBe],
    ["zero", 0, mustBe],
    ["seconds, divided by 1000", now / 1000, mustBe],
    ["minutes since 1970", String(now / 60), mustBe],
    ["a `Date` of seconds", new Date(now), mustBe],
    ["the last second of 1999", 946_684_799, mustBe],
    ["a time before 1970", -5, mustBe],
    ["a `Date` before 1970", new Date(-5000), mustBe],
    ["a time after 2100", 4_102_444_801, mustBe],
    ["tenths of a second", now * 10, mustBe],
    ["more than any unit", Number.MAX_VALUE, mustBe],
    ["NaN", Number.NaN, "is NaN, which JSON cannot represent"],
    ["infinity", Infinity, "is Infinity, which JSON cannot represent"],
    ["a bigint", BigInt(now), "is a bigint, which JSON cannot represent"],
    ["an invalid date", new Date("31/01/2026"), "is an invalid date, which JSON cannot represent"],
  ])("reports what is wrong with a time: %s", async (_, timestamp, hint) => {
    const { sent, lago } = connect();

    // As: the types refuse some of these.
    const error = await rejection(lago.events.send({ ...good, timestamp } as EventSendInput));

    expect(error).toMatchObject({ name: "LagoArgumentError", argument: "timestamp" });
    expect(error).toHaveProperty("message", expect.stringContaining(hint));
    expect(sent).toEqual([]);
  });

  it.each<[string, EventSendInput["timestamp"], string | number]>([
    ["seconds", now, now],
    ["seconds with decimals", now + 0.25, now + 0.25],
    ["seconds as a string", String(now), "1769860800"],
    ["seconds with decimals, as a string", `${now}.123456`, "1769860800.123456"],
    ["a `Date`", new Date(now * 1000 + 5), "1769860800.005"],
    ["a `Date` of an ISO 8601 string", new Date("2026-01-31T12:00:00Z"), "1769860800"],
    ["the first second of 2000", 946_684_800, 946_684_800],
    ["the first of 2100", new Date("2100-01-01"), "4102444800"],
  ])("is sent with %s", async (_, timestamp, written) => {
    const { sent, lago } = connect();

    await lago.events.send({ ...good, timestamp });

    expect(sent).toMatchObject([{ timestamp: written }]);
  });

  it("can be retried with the event of its outcome", async () => {
    const { sent, lago } = connect();
    const down = lago.withOptions({
      fetch: async () => new Response("", { status: 500 }),
      maxRetries: 0,
      maxOutage: 0,
    });

    const { undelivered } = await down.events.sendAll([{ ...good, transaction_id: undefined, timestamp: undefined }]);
    await lago.events.sendAll(undelivered.map((outcome) => outcome.event));

    expect(sent).toEqual(undelivered.map((outcome) => outcome.event));
  });
});
