import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import {
  type EventSendInput,
  type EventSummary,
  type Fetch,
  Lago,
  LagoAbortError,
  LagoAuthenticationError,
  LagoError,
  LagoPermissionError,
  type SendAllOptions,
  summaryOf,
} from "../../src/index.ts";
import { rejection } from "../rejection.ts";
import { api, events } from "./events-api.ts";

const reused = new Error("The file ends too early.");

async function* throwing(thrown: unknown, count = 150): AsyncGenerator<EventSendInput> {
  yield* events(count);
  throw thrown;
}

const losing: Fetch = async () => {
  throw new TypeError("fetch failed", { cause: { code: "ECONNRESET" } });
};

/** Sends events, and returns what was thrown. */
async function end(
  source: AsyncIterable<EventSendInput> | Iterable<EventSendInput>,
  options: SendAllOptions,
): Promise<unknown> {
  const { fetch = api([]), ...others } = options;
  return rejection(new Lago({ apiKey: "key", fetch, retryDelay: 0 }).events.sendAll(source, others));
}

describe("the error of events.sendAll", () => {
  it.each<[string, unknown]>([
    ["an error", new TypeError("The file ends too early.")],
    ["an error that was thrown before", reused],
    ["the same error again", reused],
    ["an object that is not an error", { reason: "no more" }],
    ["a function", () => {}],
  ])("carries the summary if the source throws %s", async (_, thrown) => {
    const error = await end(throwing(thrown), {});

    expect(error).toBe(thrown);
    expect(summaryOf(error)).toEqual({ delivered: 150, rejected: 0, failed: 0, undelivered: [], omitted: 0 });
  });

  it.each<[string, unknown]>([
    ["a text", "no more"],
    ["null", null],
    ["a symbol", Symbol("no more")],
    ["a frozen error", Object.freeze(new Error("no more"))],
    ["a sealed error", Object.seal(new Error("no more"))],
    ["an error with its own summary", Object.assign(new Error("no more"), { summary: "short" })],
  ])("is the cause of an error with the summary if the source throws %s", async (_, thrown) => {
    const error = await end(throwing(thrown), {});

    expect(error).toBeInstanceOf(LagoError);
    expect(error).toHaveProperty("cause", thrown);
    expect(summaryOf(error)).toMatchObject({ delivered: 150 });
  });

  it.each<[string, number, unknown]>([
    ["a 401", 401, LagoAuthenticationError],
    ["a 403", 403, LagoPermissionError],
  ])("carries the summary if it is %s, and keeps its class", async (_, status, expected) => {
    let requests = 0;
    const fetch: Fetch = async (_url, { body }) =>
      ++requests > 2 ? Response.json({ status }, { status }) : new Response(body);

    const error = await end(events(1000), { fetch, concurrency: 1 });

    expect(error).toBeInstanceOf(expected);
    expect(summaryOf(error)).toMatchObject({ delivered: 200, failed: 100 });
    expect((error as { summary?: EventSummary }).summary).toBe(summaryOf(error));
  });

  it.each<[string, Pick<SendAllOptions, "onOutcome" | "onProgress">]>([
    ["onOutcome", { onOutcome: () => Promise.reject(new Error("The disk is full.")) }],
    [
      "onProgress",
      {
        onProgress: () => {
          throw new Error("The disk is full.");
        },
      },
    ],
  ])("carries all events that were read if %s throws", async (_, listeners) => {
    let read = 0;
    const source = function* (): Generator<EventSendInput> {
      for (const event of events(1000)) {
        read++;
        yield event;
      }
    };

    const error = await end(source(), { ...listeners, concurrency: 1 });

    const { delivered, failed } = summaryOf(error) ?? { delivered: 0, failed: 0 };
    expect(error).toMatchObject({ message: "The disk is full." });
    expect(delivered + failed).toBe(read);
    expect(delivered).toBeGreaterThanOrEqual(100);
  });

  it("does not show the events when it is printed", async () => {
    const error = await end(throwing(new Error("no more")), {
      fetch: api([], () => new Response("", { status: 400 })),
    });

    expect(summaryOf(error)?.rejected).toBe(150);
    expect(`${inspect(error)} ${JSON.stringify(error)}`).not.toMatch(/storage|undelivered/);
  });

  it("has no summary if it is not from events.sendAll", () => {
    const errors = [new Error("no"), "no", null, undefined, { summary: 1 }, { summary: { undelivered: 3 } }];

    expect(errors.map(summaryOf)).toEqual(errors.map(() => undefined));
  });
});

describe("an abort of events.sendAll", () => {
  it("carries the summary, and reports an unknown outcome if a request was running", async () => {
    const controller = new AbortController();
    let requests = 0;
    const fetch: Fetch = async (_, { body }) => {
      if (++requests <= 2) return new Response(body);
      controller.abort("enough");
      return new Promise(() => {});
    };

    const error = await end(events(1000), { fetch, signal: controller.signal, concurrency: 1 });

    expect(error).toBeInstanceOf(LagoAbortError);
    expect(error).toMatchObject({ cause: "enough", outcomeUnknown: true });
    expect(summaryOf(error)).toMatchObject({ delivered: 200, failed: 100 });
  });

  it("also reports it if a response was lost and the next attempt is waiting", async () => {
    const controller = new AbortController();

    const error = await end(events(10), {
      fetch: losing,
      signal: controller.signal,
      retryDelay: 60_000,
      onRetry: () => controller.abort("enough"),
    });

    expect(error).toMatchObject({ name: "LagoAbortError", outcomeUnknown: true });
  });

  it.each<[string, AsyncIterable<EventSendInput> | Iterable<EventSendInput>]>([
    ["before anything was read", []],
    ["before anything was sent", events(30)],
  ])("knows the outcome %s", async (_, source) => {
    const error = await end(source, { signal: AbortSignal.abort("enough") });

    expect(error).toMatchObject({ name: "LagoAbortError", outcomeUnknown: false });
    expect(summaryOf(error)).toMatchObject({ delivered: 0, failed: 0 });
  });

  it("knows the outcome if all requests had ended", async () => {
    const controller = new AbortController();
    const source = async function* (): AsyncGenerator<EventSendInput> {
      yield* events(130);
      await new Promise(setImmediate);
      await new Promise(() => setImmediate(() => controller.abort("enough")));
    };

    const error = await end(source(), { signal: controller.signal, onOutcome: () => {} });

    expect(error).toMatchObject({ name: "LagoAbortError", outcomeUnknown: false });
    expect(summaryOf(error)).toMatchObject({ delivered: 100, failed: 30 });
  });
});
