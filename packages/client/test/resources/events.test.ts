import { describe, expect, expectTypeOf, it } from "vitest";
import type { EventCreated } from "@lagokit/types";
import {
  type EventSendInput,
  type Fetch,
  Lago,
  LagoArgumentError,
  type LagoPromise,
  LagoValidationError,
} from "../../src/index.ts";
import { rejection } from "../rejection.ts";

const event: EventSendInput = { code: "storage", external_subscription_id: "sub" };
const known = { status: 422, code: "validation_errors", error_details: { transaction_id: ["value_already_exist"] } };

/** Records the requests, and responds with these errors in turn, then successfully; `null` loses the response. */
function api(sent: { url: string; body: Record<string, unknown> }[], ...answers: readonly (object | null)[]): Fetch {
  const coming = [...answers];
  return async (url, { body }) => {
    // As: the client sends JSON strings.
    sent.push({ url, body: JSON.parse(body as string) as Record<string, unknown> });
    const answer = coming.shift();
    if (answer === null) throw new TypeError("fetch failed", { cause: { code: "ECONNRESET" } });
    return answer === undefined ? Response.json({ event: {}, events: [] }) : Response.json(answer, { status: 422 });
  };
}

describe("events.send", () => {
  it("stamps an event once, and sends the same event in each attempt", async () => {
    const sent: { url: string; body: Record<string, unknown> }[] = [];
    const lago = new Lago({ apiKey: "key", fetch: api(sent, null, null), retryDelay: 0 });

    const created = lago.events.send(event);
    await created;

    expect(sent).toHaveLength(3);
    expect(sent[0]?.body).toEqual({
      event: {
        ...event,
        transaction_id: expect.stringMatching(/^[\da-f-]{36}$/),
        timestamp: expect.stringMatching(/^\d{10}(\.\d+)?$/),
      },
    });
    expect(new Set(sent.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expectTypeOf(created).toEqualTypeOf<LagoPromise<EventCreated>>();
  });

  it("keeps the ID and the time of an event", async () => {
    const sent: { url: string; body: Record<string, unknown> }[] = [];
    const lago = new Lago({ apiKey: "key", fetch: api(sent) });

    await lago.events.send({ ...event, transaction_id: "t1", timestamp: new Date("2022-04-29T08:59:51.123Z") });
    await lago.events.send({ ...event, transaction_id: "t2", timestamp: 1_651_240_791 });
    await lago.events.send({ ...event, transaction_id: "t3", timestamp: "1651240791.5" });

    expect(sent.map(({ body }) => body["event"])).toEqual([
      { ...event, transaction_id: "t1", timestamp: "1651222791.123" },
      { ...event, transaction_id: "t2", timestamp: 1_651_240_791 },
      { ...event, transaction_id: "t3", timestamp: "1651240791.5" },
    ]);
  });

  it.each([
    ["without such an attempt", [known]],
    ["with another problem", [null, { ...known, error_details: { code: ["not_found"] } }]],
    ["with one more problem", [null, { ...known, error_details: { ...known.error_details, code: ["not_found"] } }]],
  ])("throws the error of the API %s", async (_, answers) => {
    const lago = new Lago({ apiKey: "key", fetch: api([], ...answers), retryDelay: 0 });

    const error = await rejection(lago.events.send(event));

    expect(error).toBeInstanceOf(LagoValidationError);
  });

  it.each<[string, unknown, string]>([
    ["a time in milliseconds", { ...event, timestamp: Date.now() }, "timestamp"],
    ["a time in milliseconds as a string", { ...event, timestamp: "1651240791123" }, "timestamp"],
    ["an invalid time", { ...event, timestamp: "2022-04-29" }, "timestamp"],
    ["an invalid date", { ...event, timestamp: new Date(Number.NaN) }, "timestamp"],
    ["an empty ID", { ...event, transaction_id: "" }, "transaction_id"],
    ["a property that JSON cannot represent", { ...event, properties: { gb: Number.NaN } }, "properties.gb"],
    ["nothing", undefined, "event"],
  ])("refuses %s before a request is made", async (_, bad, argument) => {
    const sent: { url: string; body: Record<string, unknown> }[] = [];
    const lago = new Lago({ apiKey: "key", fetch: api(sent) });

    // As: the types reject some of these.
    const error = await rejection(lago.events.send(bad as EventSendInput));

    expect(error).toBeInstanceOf(LagoArgumentError);
    expect(error).toHaveProperty("argument", argument);
    expect(sent).toEqual([]);
  });

  it("sends to the ingest host with `ingest: true`", async () => {
    const sent: { url: string; body: Record<string, unknown> }[] = [];
    const fetch = api(sent);

    await new Lago({ apiKey: "key", fetch }).events.send(event, { ingest: true });
    await new Lago({ apiKey: "key", fetch, region: "eu", ingestUrl: "https://ingest.example.com" }).events.send(event, {
      ingest: true,
    });
    const error = await rejection(
      new Lago({ apiKey: "key", fetch, region: "eu" }).events.send(event, { ingest: true }),
    );

    expect(sent.map(({ url }) => url)).toEqual([
      "https://ingest.getlago.com/api/v1/events",
      "https://ingest.example.com/api/v1/events",
    ]);
    expect(error).toMatchObject({ name: "LagoArgumentError", argument: "ingest" });
  });
});

describe("events.sendBatch", () => {
  it("throws if the API refuses one of the events", async () => {
    const details = { "1": { transaction_id: ["value_already_exist"] } };
    const lago = new Lago({ apiKey: "key", fetch: api([], null, { ...known, error_details: details }), retryDelay: 0 });

    const error = await rejection(lago.events.sendBatch([event, event]));

    expect(error).toMatchObject({ fields: { "1.transaction_id": ["value_already_exist"] } });
  });
});
