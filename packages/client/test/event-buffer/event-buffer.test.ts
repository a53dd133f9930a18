import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { eventBuffer, LagoBufferFullError } from "../../src/events.ts";
import { type EventSendInput, Lago, LagoArgumentError, LagoError } from "../../src/index.ts";
import { event, events } from "../events/events-api.ts";
import { gate, startIngestion } from "./ingest-server.ts";

describe("eventBuffer", () => {
  it("sends immediately when it has 100 events", async () => {
    await using ingestion = await startIngestion();

    for (const one of events(100)) ingestion.buffer.add(one);
    await ingestion.told(100);

    expect(ingestion.batches.map((batch) => batch.length)).toEqual([100]);
    expect(ingestion.buffer.size).toBe(0);
  });

  it("sends the events `maxWait` after the first one", async () => {
    await using ingestion = await startIngestion(undefined, { maxWait: 1 });

    for (const one of events(3)) ingestion.buffer.add(one);
    await ingestion.told(3);

    expect(ingestion.batches.map((batch) => batch.length)).toEqual([3]);
  });

  it("sends repeatedly: events that are added during a request are in the next batch", async () => {
    const { opened, open } = gate();
    await using ingestion = await startIngestion((_, request) => (request === 1 ? opened : undefined), { maxWait: 1 });

    for (const one of events(100)) ingestion.buffer.add(one);
    for (const one of events(150)) ingestion.buffer.add(one);
    open();
    await ingestion.told(250);
    ingestion.buffer.add(event);
    await ingestion.told(251);

    expect(ingestion.batches.map((batch) => batch.length)).toEqual([100, 100, 50, 1]);
    expect(ingestion.outcomes.map(({ index }) => index).toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: 251 }, (_, index) => index),
    );
  });

  it("returns an event as it will be sent, even if the input changes later", async () => {
    await using ingestion = await startIngestion();
    const reused = { ...event, properties: { gb: 1 } };

    const added = ingestion.buffer.add(reused);
    reused.properties.gb = 2;
    await ingestion.buffer.flush();

    expect(added).toMatchObject({ transaction_id: expect.any(String), timestamp: expect.any(String) });
    expect(ingestion.batches).toEqual([[{ ...event, ...added, properties: { gb: 1 } }]]);
  });

  it.each<[string, Partial<EventSendInput>]>([
    ["a blank code", { code: " " }],
    ["a time in milliseconds", { timestamp: Date.now() }],
    ["a promise", { properties: { gb: Promise.resolve(1) } }],
    ["a number that JSON does not support", { properties: { gb: Number.NaN } }],
    ["a NUL", { properties: { note: "\0" } }],
    ["a lone surrogate", { properties: { note: "\uD800" } }],
    ["a blank ID", { transaction_id: "" }],
  ])("refuses an event that cannot be sent when it is added: %s", async (_, fields) => {
    await using ingestion = await startIngestion();

    expect(() => ingestion.buffer.add({ ...event, ...fields })).toThrow(LagoArgumentError);
    ingestion.buffer.add(event);
    await ingestion.buffer.flush();

    expect(ingestion.outcomes).toMatchObject([{ index: 0, status: "delivered" }]);
  });

  it("refuses events when it is full, including those being sent, and accepts events again later", async () => {
    const { opened, open } = gate();
    await using ingestion = await startIngestion(() => opened, { maxEvents: 120 });
    const { buffer } = ingestion;

    for (const one of events(120)) buffer.add(one);
    expect(() => buffer.add(event)).toThrow(LagoBufferFullError);
    expect(() => buffer.add(event)).toThrow("The event buffer is full: 120 events (`maxEvents`) wait for delivery.");
    open();
    await buffer.flush();
    buffer.add(event);
    await buffer.flush();

    expect(ingestion.outcomes.map(({ status }) => status)).toEqual(Array.from({ length: 121 }, () => "delivered"));
  });

  it("does not wait for 100 events if `maxEvents` is lower", async () => {
    await using ingestion = await startIngestion(undefined, { maxEvents: 2 });

    ingestion.buffer.add(event);
    ingestion.buffer.add(event);
    await ingestion.told(2);

    expect(ingestion.batches.map((batch) => batch.length)).toEqual([2]);
  });

  it("runs one `sendAll` at a time", async () => {
    const lago = new Lago({ apiKey: "key", fetch: async (_, { body }) => new Response(body) });
    let [running, most] = [0, 0];
    const counted: typeof lago.events.sendAll = async (...args) => {
      most = Math.max(most, ++running);
      return await lago.events.sendAll(...args).finally(() => running--);
    };
    const buffer = eventBuffer({ events: { sendAll: counted } }, { onOutcome: () => undefined });

    for (const one of events(500)) buffer.add(one);
    await Promise.all([buffer.flush(), buffer.flush(), buffer.close()]);

    expect([most, running, buffer.size]).toEqual([1, 0, 0]);
  });

  it("applies the options of `sendAll`", async () => {
    const problem = new LagoError("Nobody counts this.");
    await using ingestion = await startIngestion(undefined, {
      headers: { "X-Team": "usage" },
      check: async ({ code }) => (code === "bad" ? problem : undefined),
    });

    ingestion.buffer.add({ ...event, code: "bad" });
    ingestion.buffer.add(event);
    await ingestion.buffer.flush();

    expect(ingestion.received.map(({ headers }) => headers["x-team"])).toEqual(["usage"]);
    expect(ingestion.outcomes.map(({ index, status }) => [index, status])).toEqual([
      [0, "rejected"],
      [1, "delivered"],
    ]);
  });

  it("does not keep the process alive while it waits", async () => {
    const script = `
      const { Lago } = await import(${JSON.stringify(new URL("../../src/index.ts", import.meta.url).href)});
      const { eventBuffer } = await import(${JSON.stringify(new URL("../../src/events.ts", import.meta.url).href)});
      const lago = new Lago({ apiKey: "key", fetch: () => console.log("sent") });
      eventBuffer(lago, { onOutcome() {}, maxWait: 2_000_000 }).add(${JSON.stringify(event)});
    `;

    const run = promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script]);

    await expect(run).resolves.toEqual({ stdout: "", stderr: "" });
  });

  it.each<[string, unknown, string]>([
    ["no options", undefined, "onOutcome"],
    ["no listener", {}, "onOutcome"],
    ["an invalid listener", { onOutcome: "log" }, "onOutcome"],
    ["no wait", { onOutcome: () => undefined, maxWait: 0 }, "maxWait"],
    ["a size of 0", { onOutcome: () => undefined, maxEvents: 0 }, "maxEvents"],
    ["an infinite size", { onOutcome: () => undefined, maxEvents: Infinity }, "maxEvents"],
    ["a misspelled name", { onOutcome: () => undefined, maxwait: 10 }, "maxwait"],
    ["an invalid option of `sendAll`", { onOutcome: () => undefined, concurrency: 0 }, "concurrency"],
    ["an `onError` that is not a function", { onOutcome: () => undefined, onError: true }, "onError"],
  ])("refuses %s", (_, options, argument) => {
    // As: only callers without types pass this.
    const given = options as Parameters<typeof eventBuffer>[1];

    expect(() => eventBuffer(new Lago({ apiKey: "key" }), given)).toThrow(expect.objectContaining({ argument }));
  });
});
