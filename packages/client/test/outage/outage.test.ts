import { describe, expect, it, vi } from "vitest";
import {
  type EventOutcome,
  type EventProgress,
  type EventSendInput,
  Lago,
  LagoConnectionError,
  type LagoOptions,
  LagoServerError,
  type SendAllOptions,
  summaryOf,
} from "../../src/index.ts";
import { rejection } from "../rejection.ts";
import { type Outage, OutageServer } from "./outage-server.ts";

const outages: readonly Outage[] = ["refused", "reset", "503", "responses lost", "429", "502", "504"];

function* read(count: number, onRead: (index: number) => void = () => {}): Generator<EventSendInput> {
  for (let index = 0; index < count; index++) {
    onRead(index);
    yield {
      transaction_id: `t-${index}`,
      external_subscription_id: `sub-${index % 7}`,
      code: "storage",
      properties: { index },
    };
  }
}

describe.each(outages)("while Lago is unreachable (%s)", (outage) => {
  it.each([1, 4, 8])(
    "sendAll waits, with a concurrency of %i, and each event is delivered once",
    async (concurrency) => {
      let requests = 0;
      await using server = await new OutageServer(() => {
        if (++requests === 5) server.begin(outage);
      }).listen();
      const lago = new Lago({ apiKey: "key", baseUrl: server.url, retryDelay: 1, maxRetries: 1 });
      const waits: EventProgress[] = [];
      let [last, ahead] = [0, 0];
      const onProgress = (progress: EventProgress): void => {
        if (!progress.waiting) return;
        waits.push(progress);
        ahead = Math.max(ahead, last - progress.delivered);
        if (waits.length === 4) void server.end();
      };

      const summary = await lago.events.sendAll(
        read(2000, (index) => (last = index)),
        { concurrency, onProgress },
      );

      expect(summary).toEqual({ delivered: 2000, rejected: 0, failed: 0, undelivered: [], omitted: 0 });
      expect(new Set(server.store.all.map((event) => event.transaction_id)).size).toBe(2000);
      expect(server.store.all).toHaveLength(2000);
      expect(waits.length).toBeGreaterThanOrEqual(4);
      expect(ahead).toBeLessThan((concurrency + 2) * 100);
    },
  );
});

describe("an outage that outlasts `maxOutage`", () => {
  it.each<[Outage, typeof LagoConnectionError | typeof LagoServerError]>([
    ["refused", LagoConnectionError],
    ["reset", LagoConnectionError],
    ["503", LagoServerError],
  ])("ends sendAll (%s), and reports every event that was read", async (outage, expected) => {
    await using server = await new OutageServer().listen();
    const lago = new Lago({ apiKey: "key", baseUrl: server.url, retryDelay: 1, maxRetries: 0 });
    const outcomes: EventOutcome[] = [];
    const [concurrency, first] = [4, 400];
    const delivered = Promise.withResolvers<void>();
    let last = 0;
    // The outage begins between two batches: a response that arrives during the outage would prolong the call.
    async function* source(): AsyncGenerator<EventSendInput> {
      for (const event of read(100_000, (index) => (last = index))) {
        if (last === first) {
          await delivered.promise;
          server.begin(outage);
        }
        yield event;
      }
    }

    const error = await rejection(
      lago.events.sendAll(source(), {
        concurrency,
        maxOutage: 20,
        onOutcome: (outcome) => outcomes.push(outcome),
        onProgress: (progress) => progress.delivered === first && delivered.resolve(),
      }),
    );

    expect(error).toBeInstanceOf(expected);
    expect(outcomes.map(({ index }) => index).sort((a, b) => a - b)).toEqual(
      Array.from({ length: last + 1 }, (_, i) => i),
    );
    expect(summaryOf(error)).toMatchObject({ delivered: first, rejected: 0 });
    expect(summaryOf(error)?.undelivered.length).toBeLessThanOrEqual((concurrency + 2) * 100);
    expect(server.store.all).toHaveLength(first);
  });
});

describe("the report of a wait", () => {
  const event = { external_subscription_id: "sub", code: "storage" };

  /** Sends an event to a server that is unreachable at first, and returns what is printed. */
  async function printed(options: LagoOptions & SendAllOptions): Promise<readonly unknown[]> {
    const print = vi.spyOn(console, "warn").mockImplementation(() => {});
    const { onProgress, ...others } = options;
    let requests = 0;
    await using server = await new OutageServer(() => {
      if (++requests === 4) void server.end();
    }).listen();
    server.begin("503");
    const lago = new Lago({ apiKey: "key", baseUrl: server.url, retryDelay: 1, maxRetries: 0, ...others });

    await lago.events.sendAll([event], { onProgress });
    const lines = print.mock.calls.flat();
    print.mockRestore();

    return lines;
  }

  it("is one warning if nothing else reports the wait", async () => {
    expect(await printed({})).toEqual(["Waiting for Lago: POST /events/batch failed with 503"]);
  });

  it.each<[string, LagoOptions & SendAllOptions]>([
    ["`onProgress`", { onProgress: () => undefined }],
    ["a logger", { logger: { debug: () => undefined, warn: () => undefined } }],
    ["a log that is turned off", { logLevel: "off" }],
  ])("is not printed with %s", async (_, options) => {
    expect(await printed(options)).toEqual([]);
  });
});
