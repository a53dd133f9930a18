import { describe, expect, it } from "vitest";
import { type EventOutcome, type EventSendInput, Lago, LagoAbortError, summaryOf } from "../../src/index.ts";
import { rejection } from "../rejection.ts";
import { api, event, events } from "./events-api.ts";

/** A source that yields what is pushed, until it is closed. */
class LiveSource {
  readonly #items: EventSendInput[] = [];
  #wake = (): void => {};
  #isClosed = false;

  push(...items: EventSendInput[]): void {
    this.#items.push(...items);
    this.#wake();
  }

  close(): void {
    this.#isClosed = true;
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<EventSendInput> {
    for (;;) {
      for (let item = this.#items.shift(); item; item = this.#items.shift()) yield item;
      if (this.#isClosed) return;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}

describe("events.sendAll with a source that does not end", () => {
  it.each([1, 5, 99, 101, 250])("sends %i events after `maxWait`", async (count) => {
    const source = new LiveSource();
    const lago = new Lago({ apiKey: "key", fetch: api([]) });
    let delivered = 0;
    source.push(...events(count));

    const summary = await lago.events.sendAll(source, {
      maxWait: 5,
      onOutcome: () => {
        // The source ends only once all have arrived. Without `maxWait`, that never happens.
        if (++delivered === count) source.close();
      },
    });

    expect(summary).toMatchObject({ delivered: count, failed: 0 });
  });

  it("also sends later events, in order", async () => {
    const source = new LiveSource();
    const batches: number[] = [];
    const lago = new Lago({ apiKey: "key", fetch: api(batches) });
    source.push(event);

    await lago.events.sendAll(source, {
      maxWait: 1,
      onOutcome: ({ index }) => (index < 3 ? source.push(event) : source.close()),
    });

    expect(batches).toEqual([1, 1, 1, 1]);
  });

  it("has at most `concurrency` requests at the same time", async () => {
    const source = new LiveSource();
    let [running, most, delivered] = [0, 0, 0];
    const answer = api([]);
    const lago = new Lago({
      apiKey: "key",
      fetch: async (url, init) => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setTimeout(resolve, 10));
        running--;
        return answer(url, init);
      },
    });
    const ids = Array.from({ length: 10 }, () => ({ ...event, transaction_id: "one" }));
    source.push(...ids);

    await lago.events.sendAll(source, {
      maxWait: 1,
      concurrency: 2,
      onOutcome: () => (++delivered === 10 ? source.close() : undefined),
    });

    expect(most).toBe(2);
  });

  it.each([1, 2, 3])(
    "reports an outcome for each event, regardless of how the source ends, with a concurrency of %i",
    async (concurrency) => {
      for (let size = 1; size <= 40; size++) {
        const answer = api([]);
        const lago = new Lago({
          apiKey: "key",
          fetch: async (url, init) => {
            for (let turn = 0; turn < size % 7; turn++) await new Promise(setImmediate);
            return answer(url, init);
          },
        });
        const source = async function* (): AsyncGenerator<EventSendInput> {
          for (let index = 0; index < size; index++) {
            yield { ...event, transaction_id: `t-${index % 3}` };
            if (index % 4 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
          }
        };

        const { delivered } = await lago.events.sendAll(source(), { maxWait: 1, concurrency });

        expect(delivered).toBe(size);
      }
    },
  );

  it.each([0, -1, Number.NaN, "5"])("refuses to wait %s milliseconds", async (maxWait) => {
    // As: the types refuse strings.
    const error = await rejection(new Lago({ apiKey: "key" }).events.sendAll([], { maxWait: maxWait as number }));

    expect(error).toMatchObject({ name: "LagoArgumentError", argument: "maxWait" });
  });
});

describe("an event that the source yields after sendAll ends", () => {
  it("is reported as failed, even after the end", async () => {
    const controller = new AbortController();
    const outcomes: EventOutcome[] = [];
    const gives: ((value: EventSendInput) => void)[] = [];
    const source: AsyncIterable<EventSendInput> = {
      [Symbol.asyncIterator]: () => ({
        next: () => {
          controller.abort("enough");
          return new Promise((resolve) => gives.push((value) => resolve({ done: false, value })));
        },
      }),
    };

    const error = await rejection(
      new Lago({ apiKey: "key", fetch: api([]) }).events.sendAll(source, {
        signal: controller.signal,
        onOutcome: (outcome) => outcomes.push(outcome),
      }),
    );
    gives[0]?.({ ...event, transaction_id: "late" });
    await new Promise(setImmediate);

    expect(error).toBeInstanceOf(LagoAbortError);
    expect(outcomes).toMatchObject([{ index: 0, status: "failed", event: { transaction_id: "late" }, error }]);
    expect(summaryOf(error)).toMatchObject({ failed: 1, undelivered: [{ event: { transaction_id: "late" } }] });
  });

  it("is reported as rejected if it cannot be sent", async () => {
    const controller = new AbortController();
    const source = async function* (): AsyncGenerator<EventSendInput> {
      controller.abort("enough");
      await Promise.resolve();
      yield { ...event, external_subscription_id: "" };
    };

    const error = await rejection(
      new Lago({ apiKey: "key", fetch: api([]) }).events.sendAll(source(), { signal: controller.signal }),
    );
    await new Promise(setImmediate);

    expect(summaryOf(error)).toMatchObject({ rejected: 1, undelivered: [{ index: 0, status: "rejected" }] });
  });
});
