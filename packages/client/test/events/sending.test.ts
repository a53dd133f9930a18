import { describe, expect, it } from "vitest";
import { type EventProgress, type EventSendInput, type Fetch, Lago, LagoArgumentError } from "../../src/index.ts";
import { rejection } from "../rejection.ts";
import { api, event, events, refusal } from "./events-api.ts";

function* usingOneObject(amounts: readonly number[]): Generator<EventSendInput> {
  const reused = { ...event, properties: {} };
  for (const gb of amounts) {
    reused.code = `storage_${gb}`;
    Object.assign(reused.properties, { gb });
    yield reused;
  }
}

describe("events.sendAll", () => {
  it("sends batches of 100, reports its progress, and returns a summary", async () => {
    const batches: number[] = [];
    const progress: EventProgress[] = [];
    const lago = new Lago({ apiKey: "key", fetch: api(batches) });

    const summary = await lago.events.sendAll(events(250), { concurrency: 1, onProgress: (now) => progress.push(now) });

    expect(batches).toEqual([100, 100, 50]);
    expect(progress.map(({ delivered }) => delivered)).toEqual([100, 200, 250]);
    expect(summary).toEqual({ delivered: 250, rejected: 0, failed: 0, undelivered: [], omitted: 0 });
  });

  it("separates bad events from good ones, and reports the errors of each", async () => {
    const batches: number[] = [];
    const fetch = api(batches, (sent) => {
      const index = sent.findIndex(({ code }) => code === "bad");
      return index < 0 ? undefined : refusal({ [index]: { code: ["billable_metric_not_found"] } });
    });
    const lago = new Lago({ apiKey: "key", fetch });
    const mixed = events(100)
      .with(42, { ...event, code: "bad" })
      .with(7, { ...event, timestamp: Date.now() });

    const { delivered, undelivered } = await lago.events.sendAll(mixed);

    expect(batches).toEqual([99, 98]);
    expect(delivered).toBe(98);
    expect(undelivered).toEqual([
      expect.objectContaining({ index: 7, status: "rejected", fields: {}, error: expect.any(LagoArgumentError) }),
      expect.objectContaining({ index: 42, status: "rejected", fields: { code: ["billable_metric_not_found"] } }),
    ]);
  });

  it.each([
    ["a 422 that names no event", refusal("invalid")],
    ["a 422 that names an event that is not in the batch", refusal({ "100": "invalid" })],
    ["a 400", Response.json({ error: "BadRequest" }, { status: 400 })],
    ["a 413", new Response("", { status: 413 })],
  ])("finds the refused event, after %s", async (_, answer) => {
    const fetch = api([], (sent) => (sent.some(({ code }) => code === "bad") ? answer.clone() : undefined));
    const lago = new Lago({ apiKey: "key", fetch });

    const { delivered, undelivered } = await lago.events.sendAll(events(10).with(3, { ...event, code: "bad" }));

    expect(delivered).toBe(9);
    expect(undelivered.map(({ index, status }) => [index, status])).toEqual([[3, "rejected"]]);
  });

  it.each([
    ["in the API's format", '{"events":[{"code":"storage"}]}', "delivered"],
    ["with spaces", ' { "events": [ { "code": "storage" } ] }\n', "delivered"],
    ["with another field before it", '{"status":200,"events":[{"code":"storage"}]}', "delivered"],
    ["with other content", '{"items":[]}', "failed"],
    ["that is cut off", '{"events":[{"code":"storage"},{"co', "failed"],
    ["that is a proxy's page", "<!doctype html><p>Sign in</p>", "failed"],
    ["that is empty", "", "failed"],
  ])("counts an event as delivered only if the response lists it: %s", async (_, answer, expected) => {
    const statuses: string[] = [];
    const lago = new Lago({ apiKey: "key", fetch: async () => new Response(answer), maxRetries: 0 });

    await lago.events.sendAll(events(1), { onOutcome: ({ status }) => statuses.push(status) });

    expect(statuses).toEqual([expected]);
  });

  it("sends each event as it was when it was read, even if the source reuses its objects", async () => {
    const sent: unknown[] = [];
    const fetch: Fetch = async (_, { body }) => {
      sent.push(...(JSON.parse(body as string) as { events: unknown[] }).events);
      return Response.json({ events: [] });
    };

    await new Lago({ apiKey: "key", fetch }).events.sendAll(usingOneObject([1, 2, 3]));

    expect(sent).toMatchObject([1, 2, 3].map((gb) => ({ code: `storage_${gb}`, properties: { gb } })));
  });

  it("reads no further ahead than it sends, and slows down with the API", async () => {
    let read = 0;
    let [running, most] = [0, 0];
    const ahead: number[] = [];
    const source = function* (): Generator<EventSendInput> {
      for (; read < 2000; read++) yield event;
    };
    const fetch: Fetch = async (_, { body }) => {
      most = Math.max(most, ++running);
      ahead.push(read);
      await new Promise(setImmediate);
      running--;
      return new Response(body);
    };
    const lago = new Lago({ apiKey: "key", fetch });

    const { delivered } = await lago.events.sendAll(source(), { concurrency: 3 });

    expect(delivered).toBe(2000);
    expect(most).toBe(3);
    expect(ahead.every((count, index) => count <= (index + 4) * 100)).toBe(true);
  });

  it("keeps all undelivered events, but at most 1,000 if a listener receives each of them", async () => {
    const fetch = api([], (sent) =>
      refusal(Object.fromEntries(sent.map((_, index) => [index, { code: ["invalid"] }]))),
    );
    const lago = new Lago({ apiKey: "key", fetch });
    let told = 0;

    const kept = await lago.events.sendAll(events(1500));
    const listened = await lago.events.sendAll(events(1500), { onOutcome: () => told++ });

    expect([kept.rejected, kept.undelivered.length, kept.omitted]).toEqual([1500, 1500, 0]);
    expect([listened.rejected, listened.undelivered.length, listened.omitted, told]).toEqual([1500, 1000, 500, 1500]);
  });

  it("sends one by one to the ingest host", async () => {
    const urls: string[] = [];
    const fetch: Fetch = async (url) => {
      urls.push(url);
      return Response.json({ event: {} });
    };
    const lago = new Lago({ apiKey: "key", fetch });

    const { delivered } = await lago.events.sendAll(events(3), { ingest: true });

    expect(delivered).toBe(3);
    expect(urls).toEqual(Array.from({ length: 3 }, () => "https://ingest.getlago.com/api/v1/events"));
  });

  it.each<[string, object, string]>([
    ["no concurrency", { concurrency: 0 }, "concurrency"],
    ["an unknown option", { batchSize: 10 }, "batchSize"],
  ])("refuses %s", async (_, options, argument) => {
    const lago = new Lago({ apiKey: "key", fetch: api([]) });

    const error = await rejection(lago.events.sendAll([], options));

    expect(error).toMatchObject({ name: "LagoArgumentError", argument });
  });

  it("refuses a value that is not iterable", async () => {
    const lago = new Lago({ apiKey: "key", fetch: api([]) });

    const error = await rejection(lago.events.sendAll(event as unknown as EventSendInput[]));

    expect(error).toMatchObject({ name: "LagoArgumentError", argument: "events" });
  });
});
