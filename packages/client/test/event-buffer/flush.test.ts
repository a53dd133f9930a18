import { afterEach, describe, expect, it, vi } from "vitest";
import { eventBuffer, LagoBufferFullError } from "../../src/events.ts";
import {
  type EventOutcome,
  type Fetch,
  Lago,
  LagoAbortError,
  LagoAuthenticationError,
  LagoServerError,
} from "../../src/index.ts";
import { event, events } from "../events/events-api.ts";
import { rejection } from "../rejection.ts";
import { gate, refused, startIngestion, statusesOf } from "./ingest-server.ts";

afterEach(() => {
  vi.useRealTimers();
});

describe("flush", () => {
  it("resolves when each event added so far has an outcome that the listener has handled", async () => {
    const { opened, open } = gate();
    let taken = 0;
    await using ingestion = await startIngestion(undefined, {
      onOutcome: async () => {
        await opened;
        taken++;
      },
    });

    for (const one of events(3)) ingestion.buffer.add(one);
    const flushed = ingestion.buffer.flush();
    open();
    await flushed;

    expect(taken).toBe(3);
  });

  it("resolves immediately without events", async () => {
    await using ingestion = await startIngestion();

    await ingestion.buffer.flush();

    expect(ingestion.received).toEqual([]);
  });

  it("sends events that were added during another batch", async () => {
    const { opened, open } = gate();
    await using ingestion = await startIngestion((_, request) => (request === 1 ? opened : undefined));

    for (const one of events(100)) ingestion.buffer.add(one);
    for (const one of events(5)) ingestion.buffer.add(one);
    const flushed = ingestion.buffer.flush();
    open();
    await flushed;

    expect(ingestion.batches.map((batch) => batch.length)).toEqual([100, 5]);
    expect(ingestion.outcomes).toHaveLength(105);
  });

  it("reports each outcome once: refused by the API, or not delivered", async () => {
    const refusal = { status: 422, body: { status: 422, error_details: { "1": { code: ["invalid"] } } } };
    await using ingestion = await startIngestion(
      (sent) => (sent.some(({ code }) => code === "bad") ? refusal : { status: 500, body: {} }),
      { maxOutage: 0 },
    );

    ingestion.buffer.add(event);
    ingestion.buffer.add({ ...event, code: "bad" });
    await ingestion.buffer.flush();
    await ingestion.buffer.flush();

    expect(statusesOf(ingestion.outcomes)).toEqual([
      [0, "failed"],
      [1, "rejected"],
    ]);
    expect(ingestion.outcomes.find(({ index }) => index === 0)).toMatchObject({ error: expect.any(LagoServerError) });
    expect(ingestion.buffer.size).toBe(0);
  });

  it("rejects when the key is refused, keeps the events, and delivers them once the key is accepted", async () => {
    let isRefused = true;
    await using ingestion = await startIngestion(() => (isRefused ? refused : undefined));

    for (const one of events(50)) ingestion.buffer.add(one);
    const error = await rejection(ingestion.buffer.flush());
    const kept = [ingestion.buffer.size, ingestion.outcomes.length];
    isRefused = false;
    await ingestion.buffer.flush();

    expect(error).toBeInstanceOf(LagoAuthenticationError);
    expect(kept).toEqual([50, 0]);
    expect(statusesOf(ingestion.outcomes)).toEqual(events(50).map((_, index) => [index, "delivered"]));
    expect(ingestion.batches[1]).toEqual(ingestion.batches[0]);
  });

  it("recognizes an event that Lago accepted in a delivery that ended early", async () => {
    const known = {
      status: 422,
      body: { status: 422, error_details: { "0": { transaction_id: ["value_already_exist"] } } },
    };
    const answers = [refused, known];
    await using ingestion = await startIngestion(() => {
      const next = answers.shift();
      return next ?? { status: 200, body: { event: { ...event, ...added, timestamp: isoOf(added.timestamp) } } };
    });
    const added = ingestion.buffer.add(event);

    await rejection(ingestion.buffer.flush());
    await ingestion.buffer.flush();

    expect(statusesOf(ingestion.outcomes)).toEqual([[0, "delivered"]]);
  });

  it("rejects when it is aborted, and keeps the unsent events", async () => {
    const controller = new AbortController();
    await using ingestion = await startIngestion(undefined, { signal: controller.signal });

    ingestion.buffer.add(event);
    controller.abort();
    const error = await rejection(ingestion.buffer.flush());

    expect(error).toBeInstanceOf(LagoAbortError);
    expect([ingestion.buffer.size, ingestion.outcomes.length]).toEqual([1, 0]);
  });

  it("ends even if the client reports no outcome", async () => {
    const summary = { delivered: 0, rejected: 0, failed: 0, undelivered: [], omitted: 0 };
    const buffer = eventBuffer({ events: { sendAll: async () => summary } }, { onOutcome: () => undefined });

    buffer.add(event);
    await buffer.flush();

    expect(buffer.size).toBe(1);
  });
});

describe("a delivery that the buffer starts by itself", () => {
  it("reports its error, keeps the events until the buffer is full, and then names the cause", async () => {
    await using ingestion = await startIngestion(() => refused, { maxEvents: 300 });
    const { buffer } = ingestion;

    for (const one of events(100)) buffer.add(one);
    await vi.waitUntil(() => ingestion.errors.length > 0);
    for (const one of events(200)) buffer.add(one);

    expect(ingestion.errors).toEqual([expect.any(LagoAuthenticationError)]);
    expect(ingestion.batches).toHaveLength(1);
    expect(() => buffer.add(event)).toThrow(LagoBufferFullError);
    expect(() => buffer.add(event)).toThrow(expect.objectContaining({ cause: ingestion.errors[0] }));
  });

  it("is retried 30 seconds after an error ended it", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const answers = [new Response("{}", { status: 401 })];
    const fetch: Fetch = async (_, { body }) => answers.shift() ?? new Response(body);
    const told: unknown[] = [];
    const listeners = { onOutcome: ({ status }: EventOutcome) => told.push(status), onError: () => told.push("error") };
    const buffer = eventBuffer(new Lago({ apiKey: "key", fetch }), { maxWait: 10, ...listeners });

    buffer.add(event);
    await vi.advanceTimersByTimeAsync(10);
    await vi.advanceTimersByTimeAsync(29_900);
    const before = [...told];
    await vi.advanceTimersByTimeAsync(100);
    vi.useRealTimers();
    await buffer.flush();

    expect(before).toEqual(["error"]);
    expect(told).toEqual(["error", "delivered"]);
  });

  it("continues if a listener throws or rejects, and reports it", async () => {
    const faults = [new Error("The table is locked."), new Error("The table is gone.")];
    let told = 0;
    await using ingestion = await startIngestion(undefined, {
      onOutcome: ({ index }) => {
        told++;
        if (index === 0) throw faults[0];
        return index === 1 ? Promise.reject(faults[1] ?? new Error()) : undefined;
      },
    });

    for (const one of events(3)) ingestion.buffer.add(one);
    await ingestion.buffer.flush();

    expect([told, ingestion.buffer.size]).toEqual([3, 0]);
    expect(ingestion.errors).toEqual(faults);
  });

  it("accepts events that a listener adds", async () => {
    await using ingestion = await startIngestion(undefined, {
      onOutcome: ({ index }) => {
        if (index === 0) ingestion.buffer.add(event);
      },
    });

    ingestion.buffer.add(event);
    await ingestion.buffer.flush();
    await ingestion.buffer.flush();

    expect(ingestion.batches.map((batch) => batch.length)).toEqual([1, 1]);
  });

  it("prints one line for an error if there is no `onError`", async () => {
    const lines = vi.spyOn(console, "error").mockReturnValue();
    await using ingestion = await startIngestion(() => refused, { onError: undefined });

    for (const one of events(100)) ingestion.buffer.add(one);
    await vi.waitUntil(() => lines.mock.calls.length > 0);
    const printed = lines.mock.calls;
    lines.mockRestore();

    expect(printed).toEqual([[expect.stringMatching(/^Lago event buffer: LagoAuthenticationError: .{1,250}$/)]]);
  });
});

function isoOf(seconds: unknown): string {
  return new Date(Number(seconds) * 1000).toISOString();
}
