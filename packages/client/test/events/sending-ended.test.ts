import { describe, expect, it } from "vitest";
import {
  type EventOutcome,
  type EventSendInput,
  Lago,
  LagoAbortError,
  LagoAuthenticationError,
  type SendAllOptions,
} from "../../src/index.ts";
import { rejection } from "../rejection.ts";
import { api, event, events } from "./events-api.ts";

/** Runs it, and returns what it threw and the outcomes. */
async function end(
  source: Iterable<EventSendInput> | AsyncIterable<EventSendInput>,
  { fetch = api([]), ...options }: SendAllOptions,
): Promise<{ readonly error: unknown; readonly statuses: readonly string[]; readonly outcomes: EventOutcome[] }> {
  const outcomes: EventOutcome[] = [];
  const lago = new Lago({ apiKey: "key", fetch });
  const error = await rejection(
    lago.events.sendAll(source, { onOutcome: (outcome) => outcomes.push(outcome), ...options }),
  );
  return { error, outcomes, statuses: outcomes.map(({ status }) => status) };
}

describe("events.sendAll, if it ends before the last event,", () => {
  it("sends what was read before the source failed", async () => {
    const fault = new Error("The file ends too early.");
    const source = async function* (): AsyncGenerator<EventSendInput> {
      yield* events(150);
      throw fault;
    };

    const { error, statuses } = await end(source(), {});

    expect(error).toBe(fault);
    expect(statuses).toEqual(Array.from({ length: 150 }, () => "delivered"));
  });

  it("gives up immediately when the key is refused, and closes the source", async () => {
    const batches: number[] = [];
    let closed = false;
    const source = function* (): Generator<EventSendInput> {
      try {
        for (;;) yield event;
      } finally {
        closed = true;
      }
    };
    const fetch = api(batches, () => Response.json({}, { status: 401 }));

    const { error, statuses } = await end(source(), { fetch, concurrency: 2 });

    expect(error).toBeInstanceOf(LagoAuthenticationError);
    expect(batches.length).toBeLessThanOrEqual(2);
    expect(new Set(statuses)).toEqual(new Set(["failed"]));
    expect(closed).toBe(true);
  });

  it("stops waiting for the source when it is aborted, and reports the outcome of each event that was read", async () => {
    const controller = new AbortController();
    const source = async function* (): AsyncGenerator<EventSendInput> {
      yield* events(130);
      controller.abort("enough");
      await new Promise(() => {});
    };

    const { error, outcomes } = await end(source(), { signal: controller.signal });

    expect(error).toBeInstanceOf(LagoAbortError);
    expect(error).toHaveProperty("cause", "enough");
    expect(outcomes.map(({ index }) => index).sort((a, b) => a - b)).toEqual(events(130).map((_, index) => index));
  });

  it("closes a source that it waits for when it is aborted, even if the source never reacts", async () => {
    const controller = new AbortController();
    let closed = false;
    const source: AsyncIterable<EventSendInput> = {
      [Symbol.asyncIterator]: () => ({
        next: () => {
          controller.abort("enough");
          return new Promise(() => {});
        },
        return: () => {
          closed = true;
          throw new Error("It cannot be closed.");
        },
      }),
    };

    const { error, outcomes } = await end(source, { signal: controller.signal });

    expect(error).toBeInstanceOf(LagoAbortError);
    expect(outcomes).toEqual([]);
    expect(closed).toBe(true);
  });

  it("does not close a source that has ended by itself", async () => {
    const source = events(1).values();
    let closed = false;
    const watched: AsyncIterable<EventSendInput> = {
      [Symbol.asyncIterator]: () => ({
        next: async () => source.next(),
        return: async (value) => {
          closed = true;
          return { done: true, value };
        },
      }),
    };

    const { error } = await end(watched, { fetch: api([], () => Response.json({}, { status: 401 })) });

    expect(error).toBeInstanceOf(LagoAuthenticationError);
    expect(closed).toBe(false);
  });

  it("sends nothing more if it is aborted while a listener runs, and reports every event", async () => {
    const controller = new AbortController();
    const batches: number[] = [];
    const statuses: string[] = [];
    const inMilliseconds = { ...event, timestamp: Date.now() };
    const source = [...events(99), inMilliseconds, ...events(200)];

    const error = await rejection(
      new Lago({ apiKey: "key", fetch: api(batches) }).events.sendAll(source, {
        signal: controller.signal,
        onOutcome: async ({ status }) => {
          statuses.push(status);
          await Promise.resolve();
          controller.abort("enough");
        },
      }),
    );

    expect(error).toBeInstanceOf(LagoAbortError);
    expect(batches).toEqual([]);
    expect(statuses).toEqual(["rejected", ...events(99).map(() => "failed")]);
  });

  it("does not start if it is already aborted", async () => {
    const batches: number[] = [];

    const { error } = await end(events(3), { fetch: api(batches), signal: AbortSignal.abort("enough") });

    expect(error).toBeInstanceOf(LagoAbortError);
    expect(batches).toEqual([]);
  });

  it("throws what a listener throws", async () => {
    const fault = new Error("The disk is full.");

    const { error } = await end(events(300), {
      concurrency: 1,
      onOutcome: () => {
        throw fault;
      },
    });

    expect(error).toBe(fault);
  });
});
