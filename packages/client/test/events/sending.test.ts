import { describe, expect, it } from "vitest";
import {
  type EventOutcome,
  type EventProgress,
  type EventSendInput,
  type Fetch,
  Lago,
  LagoAbortError,
  LagoArgumentError,
  LagoAuthenticationError,
  type SendAllOptions,
} from "../../src/index.ts";
import { rejection } from "../rejection.ts";

const event: EventSendInput = { code: "storage", external_subscription_id: "sub" };
const events = (count: number): EventSendInput[] => Array.from({ length: count }, () => event);

interface Sent {
  readonly code: string;
}

/** Notes how many events each request holds, and refuses as it is told to. */
function api(
  batches: number[],
  refuse: (events: readonly Sent[], request: number) => Response | undefined = () => undefined,
): Fetch {
  return async (_, { body }) => {
    // As: the client sends JSON.
    const { events: sent, event: one } = JSON.parse(body as string) as { events?: Sent[]; event?: Sent };
    batches.push(sent?.length ?? 0);
    return refuse(sent ?? (one ? [one] : []), batches.length) ?? Response.json({ events: sent, event: one });
  };
}

const refusal = (details: unknown): Response =>
  Response.json({ status: 422, code: "validation_errors", error_details: details }, { status: 422 });

describe("events.sendAll", () => {
  it("sends batches of 100, tells how far it is, and sums up", async () => {
    const batches: number[] = [];
    const progress: EventProgress[] = [];
    const lago = new Lago({ apiKey: "key", fetch: api(batches) });

    const summary = await lago.events.sendAll(events(250), { concurrency: 1, onProgress: (now) => progress.push(now) });

    expect(batches).toEqual([100, 100, 50]);
    expect(progress.map(({ delivered }) => delivered)).toEqual([100, 200, 250]);
    expect(summary).toEqual({ delivered: 250, rejected: 0, failed: 0, undelivered: [] });
  });

  it("parts the bad from the good, and says what is wrong with which", async () => {
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
    ["a 422 that names one that is not there", refusal({ "100": "invalid" })],
    ["a 400", Response.json({ error: "BadRequest" }, { status: 400 })],
    ["a 413", new Response("", { status: 413 })],
  ])("finds the event that %s means", async (_, answer) => {
    const fetch = api([], (sent) => (sent.some(({ code }) => code === "bad") ? answer.clone() : undefined));
    const lago = new Lago({ apiKey: "key", fetch });

    const { delivered, undelivered } = await lago.events.sendAll(events(10).with(3, { ...event, code: "bad" }));

    expect(delivered).toBe(9);
    expect(undelivered.map(({ index, status }) => [index, status])).toEqual([[3, "rejected"]]);
  });

  it("reads no further ahead than it sends, and holds back when it is held back", async () => {
    let read = 0;
    let [running, most] = [0, 0];
    const ahead: number[] = [];
    const source = function* (): Generator<EventSendInput> {
      for (; read < 2000; read++) yield event;
    };
    const fetch: Fetch = async () => {
      most = Math.max(most, ++running);
      ahead.push(read);
      await new Promise(setImmediate);
      running--;
      return Response.json({ events: [] });
    };
    const lago = new Lago({ apiKey: "key", fetch });

    const { delivered } = await lago.events.sendAll(source(), { concurrency: 3 });

    expect(delivered).toBe(2000);
    expect(most).toBe(3);
    expect(ahead.every((count, index) => count <= (index + 4) * 100)).toBe(true);
  });

  it("keeps no more than 1,000 of those that were not delivered", async () => {
    const lago = new Lago({ apiKey: "key", fetch: api([], () => new Response("", { status: 500 })), maxRetries: 0 });

    const { failed, undelivered } = await lago.events.sendAll(events(1500));

    expect([failed, undelivered.length]).toEqual([1500, 1000]);
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

  it("refuses what cannot be iterated", async () => {
    const lago = new Lago({ apiKey: "key", fetch: api([]) });

    const error = await rejection(lago.events.sendAll(event as unknown as EventSendInput[]));

    expect(error).toMatchObject({ name: "LagoArgumentError", argument: "events" });
  });
});

/** Runs it, and gives what it threw and what became of the events. */
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

describe("events.sendAll, when it is ended before the last event,", () => {
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

  it("gives up at once when the key is refused, and closes the source", async () => {
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

  it("stops waiting for the source when it is aborted, and says what became of each event that was read", async () => {
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

  it("does not begin when it is aborted already", async () => {
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
