import {
  LagoOutboxConflictError,
  LagoOutboxFullError,
  type DeadReason,
  type NewEntry,
  type OutboxStore,
  type StoredEntry,
} from "../src/index.ts";
import { afterEach, describe, expect, test, vi } from "vitest";

/** Where a test keeps events. */
export interface StorePlace {
  /** Makes another store on the same events, as another process does. It is not open yet. */
  store(): OutboxStore | Promise<OutboxStore>;
  /** Runs after the test, once all stores are closed. */
  remove?(): void | Promise<void>;
}

export interface StoreEngine {
  /** Begins the titles, such as `SQLite through libsql`. */
  readonly name: string;
  /** How many drainers take events at the same time. */
  readonly drainers: "one" | "several";
  /** Makes an empty place for events. */
  create(): StorePlace | Promise<StorePlace>;
}

/** Runs what every store guarantees. */
export function testStore(engine: StoreEngine): void {
  const cleanups: (() => unknown)[] = [];
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
  });

  async function place(): Promise<() => Promise<OutboxStore>> {
    const created = await engine.create();
    cleanups.push(() => created.remove?.());
    return async () => {
      const store = await created.store();
      await store.open();
      cleanups.push(() => store.close());
      return store;
    };
  }

  const open = async (): Promise<OutboxStore> => (await place())();

  describe(`${engine.name} accepts events and`, () => {
    test("starts empty", async () => {
      const store = await open();

      const status = await store.status();

      expect(status).toMatchObject({ pending: 0, sending: 0, dead: 0, drainers: [] });
      expect(status.oldest).toBeUndefined();
      expect(await contents(store)).toEqual([]);
    });

    test("hands them out in their order, with their texts", async () => {
      const store = await open();
      await store.put([entry(1), entry(2)], {});
      await store.put([entry(3)], {});
      await store.beat({ id: "a" }, 60_000);

      const taken = await store.take("a", 10);

      expect(taken.map(({ event }) => event)).toEqual([1, 2, 3].map((number) => entry(number).event));
      expect(taken.map(({ acceptedAt }) => acceptedAt)).toEqual([1_001, 1_002, 1_003]);
      expect(new Set(taken.map(({ id }) => id)).size).toBe(3);
    });

    test("keeps any text as it is", async () => {
      const store = await open();
      const texts = [
        "ümläut 🦊 漢字 \u2028",
        '\'; DROP TABLE "x" -- %s $1 ?',
        '\\u0041 \\ " \n \t',
        "x".repeat(200_000),
      ];
      const entries = texts.map((text) => ({
        ...entry(1),
        key: JSON.stringify(["s", text]),
        event: JSON.stringify({ text }),
      }));

      await store.put(entries, {});

      expect((await contents(store)).map(({ event }) => event)).toEqual(entries.map(({ event }) => event));
    });

    test("counts them, with the time of the oldest", async () => {
      const store = await open();
      await store.put([entry(1), entry(2), entry(3)], {});
      await store.beat({ id: "a" }, 60_000);
      await store.take("a", 2);

      const status = await store.status();

      expect(status).toMatchObject({ pending: 1, sending: 2, dead: 0, oldest: 1_001 });
    });

    test("has them after it is closed and opened again", async () => {
      const again = await place();
      const first = await again();
      await first.put([entry(1), entry(2)], {});
      await first.close();

      const second = await again();

      expect(await second.status()).toMatchObject({ pending: 2 });
      expect((await contents(second)).map(({ event }) => event)).toEqual([entry(1).event, entry(2).event]);
    });

    test("shows them to another process at once", async () => {
      const another = await place();
      const [first, second] = [await another(), await another()];
      await first.put([entry(1)], {});

      await second.put([entry(1), entry(2)], {});

      expect(await first.status()).toMatchObject({ pending: 2 });
    });

    test("accepts many at the same time from several callers and processes", async () => {
      const another = await place();
      const stores = [await another(), await another()];

      await Promise.all(numbers(400).map((number) => stores[number % 2]?.put([entry(number), entry(number + 1)], {})));

      expect(await stores[0]?.status()).toMatchObject({ pending: 401 });
      expect(new Set((await contents(await another())).map(({ event }) => event)).size).toBe(401);
    });
  });

  describe(`${engine.name} knows events by their keys and`, () => {
    test("accepts the same event once, in one call and in several", async () => {
      const store = await open();

      await store.put([entry(1), entry(2), entry(1)], {});
      await Promise.all([store.put([entry(2)], {}), store.put([entry(2), entry(3)], {}), store.put([entry(3)], {})]);

      expect(await store.status()).toMatchObject({ pending: 3 });
    });

    test("accepts the same event with fields in another order, and with another time that the outbox set", async () => {
      const store = await open();
      await store.put(
        [{ ...entry(1), event: '{"code":"a","timestamp":1,"properties":{"x":1,"y":"2"}}', isTimed: false }],
        {},
      );

      await store.put(
        [{ ...entry(1), event: '{"properties":{"y":2,"x":1},"timestamp":2,"code":"a"}', isTimed: false }],
        {},
      );

      expect((await contents(store)).map(({ event }) => event)).toEqual([
        '{"code":"a","timestamp":1,"properties":{"x":1,"y":"2"}}',
      ]);
    });

    test("refuses another event with the same key, with all that came with it", async () => {
      const store = await open();
      await store.put([entry(1)], {});

      const put = store.put([entry(2), { ...entry(1), event: '{"code":"other","timestamp":1}' }], {});

      await expect(put).rejects.toThrow(LagoOutboxConflictError);
      await expect(put).rejects.toMatchObject({ index: 1 });
      expect(await store.status()).toMatchObject({ pending: 1 });
    });

    test("refuses two different events with the same key in one call", async () => {
      const store = await open();

      const put = store.put([entry(1), { ...entry(1), event: '{"code":"other","timestamp":1}' }], {});

      await expect(put).rejects.toThrow(LagoOutboxConflictError);
      expect(await contents(store)).toEqual([]);
    });

    test("refuses only the call with the conflict among calls at the same time", async () => {
      const store = await open();
      await store.put([entry(1)], {});
      const conflict = { ...entry(1), event: '{"code":"other","timestamp":1}' };

      const results = await Promise.allSettled([
        store.put([entry(2)], {}),
        store.put([entry(3), conflict], {}),
        store.put([entry(4)], {}),
      ]);

      expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
      expect((await contents(store)).map(({ event }) => event).toSorted()).toEqual(
        [1, 2, 4].map((number) => entry(number).event),
      );
    });

    test("knows events that are sending and dead", async () => {
      const store = await open();
      await store.put([entry(1), entry(2)], {});
      await store.beat({ id: "a" }, 60_000);
      const [first] = await store.take("a", 2);
      await store.settle("a", { delivered: [], released: [], dead: [{ id: idOf(first), reason }] });

      await store.put([entry(1), entry(2), entry(3)], {});

      expect(await store.status()).toMatchObject({ pending: 1, sending: 1, dead: 1 });
    });

    test("accepts an event again once it is delivered, under another ID", async () => {
      const store = await open();
      await store.beat({ id: "a" }, 60_000);
      await store.put([entry(1)], {});
      const [first] = await store.take("a", 1);
      await store.settle("a", delivered(first));

      await store.put([entry(1)], {});

      const [second] = await store.take("a", 1);
      expect(second?.event).toBe(entry(1).event);
      expect(second?.id).not.toBe(first?.id);
    });
  });

  describe(`${engine.name} has a limit and`, () => {
    test("refuses a call that does not fit, as a whole", async () => {
      const store = await open();
      await store.put([entry(1), entry(2)], { maxPending: 3 });

      const put = store.put([entry(3), entry(4)], { maxPending: 3 });

      await expect(put).rejects.toThrow(LagoOutboxFullError);
      await expect(put).rejects.toMatchObject({ maxPending: 3 });
      expect(await store.status()).toMatchObject({ pending: 2 });
    });

    test("accepts known events even when it is full", async () => {
      const store = await open();
      await store.put([entry(1), entry(2)], { maxPending: 2 });

      await store.put([entry(2), entry(1)], { maxPending: 2 });

      await expect(store.put([entry(3)], { maxPending: 2 })).rejects.toThrow(LagoOutboxFullError);
    });

    test("counts events that are sending, and not those that are dead or delivered", async () => {
      const store = await open();
      await store.beat({ id: "a" }, 60_000);
      await store.put([entry(1), entry(2), entry(3)], {});
      const [first, second] = await store.take("a", 3);

      await store.settle("a", { ...delivered(first), dead: [{ id: idOf(second), reason }] });

      await store.put([entry(4)], { maxPending: 2 });
      await expect(store.put([entry(5)], { maxPending: 2 })).rejects.toThrow(LagoOutboxFullError);
    });

    test("never accepts more from callers at the same time", async () => {
      const another = await place();
      const stores = [await another(), await another()];

      const results = await Promise.allSettled(
        numbers(60).map((number) => stores[number % 2]?.put([entry(number)], { maxPending: 25 })),
      );

      expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(25);
      expect(await stores[0]?.status()).toMatchObject({ pending: 25 });
    });
  });

  describe(`${engine.name} hands out events and`, () => {
    test("gives none to a drainer that did not beat", async () => {
      const store = await open();
      await store.put([entry(1)], {});

      expect(await store.take("a", 10)).toEqual([]);
    });

    test("gives each event once", async () => {
      const store = await open();
      await store.put(numbers(50).map(entry), {});
      await store.beat({ id: "a" }, 60_000);

      const parts = await Promise.all(numbers(6).map(() => store.take("a", 10)));

      expect(new Set(parts.flat().map(({ id }) => id)).size).toBe(50);
      expect(await store.status()).toMatchObject({ pending: 0, sending: 50 });
    });

    test("deletes what is delivered", async () => {
      const store = await open();
      await store.put([entry(1), entry(2)], {});
      await store.beat({ id: "a" }, 60_000);
      const taken = await store.take("a", 2);

      await store.settle("a", { delivered: taken.map(({ id }) => id), dead: [], released: [] });

      expect(await store.status()).toMatchObject({ pending: 0, sending: 0, dead: 0 });
      expect(await contents(store)).toEqual([]);
    });

    test("ignores the outcome of an event that is gone", async () => {
      const store = await open();
      await store.put([entry(1)], {});
      await store.beat({ id: "a" }, 60_000);
      const [first] = await store.take("a", 1);
      await store.settle("a", delivered(first));

      await store.settle("a", delivered(first));
      await store.settle("a", { delivered: [], dead: [{ id: idOf(first), reason }], released: [] });
      await store.settle("a", { delivered: [], dead: [], released: [idOf(first)] });

      expect(await store.status()).toMatchObject({ pending: 0, sending: 0, dead: 0 });
    });

    test("gives released events again", async () => {
      const store = await open();
      await store.put([entry(1), entry(2), entry(3)], {});
      await store.beat({ id: "a" }, 60_000);
      const taken = await store.take("a", 2);

      await store.settle("a", { delivered: [], dead: [], released: taken.map(({ id }) => id) });

      expect(await store.status()).toMatchObject({ pending: 3, sending: 0, oldest: 1_001 });
      const again = await store.take("a", 10);
      expect(again.map(({ event }) => event).toSorted()).toEqual([1, 2, 3].map((number) => entry(number).event));
      expect(await store.status()).toMatchObject({ pending: 0, sending: 3 });
    });

    test("stores all outcomes of one call", async () => {
      const store = await open();
      await store.put([entry(1), entry(2), entry(3)], {});
      await store.beat({ id: "a" }, 60_000);
      const [first, second, third] = await store.take("a", 3);

      await store.settle("a", { ...delivered(first), dead: [{ id: idOf(second), reason }], released: [idOf(third)] });

      expect((await contents(store)).map(({ event, state }) => [event, state])).toEqual(
        expect.arrayContaining([
          [entry(2).event, "dead"],
          [entry(3).event, "pending"],
        ]),
      );
      expect(await store.status()).toMatchObject({ pending: 1, sending: 0, dead: 1 });
    });

    test("never uses an ID again", async () => {
      const again = await place();
      const first = await again();
      await first.put([entry(1), entry(2)], {});
      await first.beat({ id: "a" }, 60_000);
      const before = await first.take("a", 2);
      await first.settle("a", { delivered: before.map(({ id }) => id), dead: [], released: [] });
      await first.leave("a");
      await first.close();

      const second = await again();
      await second.put([entry(3), entry(4)], {});
      await second.beat({ id: "b" }, 60_000);
      const after = await second.take("b", 2);

      expect(new Set([...before, ...after].map(({ id }) => id)).size).toBe(4);
    });
  });

  describe(`${engine.name} watches drainers and`, () => {
    test("lists those that are alive, with why they are paused", async () => {
      const store = await open();
      const pause = { message: "The API key is refused.", status: 401, since: 5 };
      await store.beat({ id: "a", pause }, 60_000);

      expect((await store.status()).drainers).toEqual([{ id: "a", pause }]);
      await store.beat({ id: "a" }, 60_000);
      expect((await store.status()).drainers.map(({ id, pause: current }) => [id, current])).toEqual([
        ["a", undefined],
      ]);
      await store.leave("a");
      expect((await store.status()).drainers).toEqual([]);
    });

    test("gives the events of one that leaves to another", async () => {
      const another = await place();
      const [first, second] = [await another(), await another()];
      await first.put([entry(1), entry(2)], {});
      await first.beat({ id: "a" }, 60_000);
      await first.take("a", 2);

      await first.leave("a");

      expect(await second.status()).toMatchObject({ pending: 2, sending: 0, drainers: [] });
      expect(await second.beat({ id: "b" }, 60_000)).toBe(true);
      expect(await second.take("b", 10)).toHaveLength(2);
    });

    test("gives the events of one that is silent for too long to another", async () => {
      const another = await place();
      const [first, second] = [await another(), await another()];
      await first.put([entry(1), entry(2)], {});
      await first.beat({ id: "a" }, 1);
      const before = await first.take("a", 2);

      const after = await takeOver(second, "b");

      expect(after.map(({ event }) => event).toSorted()).toEqual(before.map(({ event }) => event).toSorted());
      expect(await second.status()).toMatchObject({ pending: 0, sending: 2 });
    });

    test("ignores what a silent one reports about events that another took, unless they are delivered", async () => {
      const another = await place();
      const [first, second] = [await another(), await another()];
      await first.put([entry(1), entry(2), entry(3)], {});
      await first.beat({ id: "a" }, 1);
      const [one, two, three] = await first.take("a", 3);
      const after = await takeOver(second, "b");

      await first.settle("a", { ...delivered(one), dead: [{ id: idOf(two), reason }], released: [idOf(three)] });

      expect(after).toHaveLength(3);
      expect(await second.status()).toMatchObject({ pending: 0, sending: 2, dead: 0 });
    });

    test("counts an event once when its outcome comes twice", async () => {
      const another = await place();
      const [first, second] = [await another(), await another()];
      await first.put([entry(1), entry(2)], {});
      await first.beat({ id: "a" }, 1);
      const before = await first.take("a", 2);
      const after = await takeOver(second, "b");

      await first.settle("a", { delivered: before.map(({ id }) => id), dead: [], released: [] });
      await second.settle("b", { delivered: after.map(({ id }) => id), dead: [], released: [] });

      expect(await second.status()).toMatchObject({ pending: 0, sending: 0, dead: 0 });
      expect(await contents(second)).toEqual([]);
    });

    if (engine.drainers === "one") {
      test("lets one of them take events", async () => {
        const another = await place();
        const [first, second] = [await another(), await another()];
        await first.put([entry(1)], {});

        expect(await first.beat({ id: "a" }, 60_000)).toBe(true);
        expect(await second.beat({ id: "b" }, 60_000)).toBe(false);
        expect(await first.beat({ id: "a" }, 60_000)).toBe(true);
        expect(await second.take("b", 1)).toEqual([]);
        expect(await first.take("a", 1)).toHaveLength(1);
        expect((await second.status()).drainers.map(({ id }) => id).toSorted()).toEqual(["a", "b"]);
      });
    } else {
      test("gives each event to one of them", async () => {
        const another = await place();
        const stores = [await another(), await another()];
        await stores[0]?.put(numbers(60).map(entry), {});
        for (const [index, store] of stores.entries()) expect(await store.beat({ id: `${index}` }, 60_000)).toBe(true);

        const parts = await Promise.all(
          numbers(12).map((number) => stores[number % 2]?.take(`${number % 2}`, 10) ?? []),
        );

        expect(parts.flat()).toHaveLength(60);
        expect(new Set(parts.flat().map(({ id }) => id)).size).toBe(60);
      });

      test("keeps the events of a drainer that is alive when another one leaves", async () => {
        const store = await open();
        await store.put([entry(1), entry(2)], {});
        await store.beat({ id: "a" }, 60_000);
        await store.beat({ id: "b" }, 60_000);
        await store.take("a", 1);
        await store.take("b", 1);

        await store.leave("a");

        expect(await store.status()).toMatchObject({ pending: 1, sending: 1 });
      });
    }
  });

  describe(`${engine.name} keeps dead events and`, () => {
    test("lists them with their reasons, in parts", async () => {
      const store = await open();
      await kill(store, 5);

      const entries = await pages((from) => store.listDead({ from, limit: 2 }));

      expect(entries.map(({ event }) => event)).toEqual(numbers(5).map((number) => entry(number).event));
      expect(entries[0]).toMatchObject({ acceptedAt: 1_001, reason, diedAt: expect.any(Number) });
    });

    test("lists none if there is none", async () => {
      const store = await open();
      await store.put([entry(1)], {});

      const page = await store.listDead({ limit: 10 });

      expect(page.entries).toEqual([]);
      expect(page.next).toBeUndefined();
    });

    test("sends those again that the caller names", async () => {
      const store = await open();
      const ids = await kill(store, 3);

      expect(await store.retryDead([...ids.slice(0, 2), "999999999"])).toBe(2);

      expect(await store.status()).toMatchObject({ pending: 2, sending: 0, dead: 1, oldest: 1_001 });
      expect((await store.take("a", 10)).map(({ event }) => event)).toEqual([entry(1).event, entry(2).event]);
    });

    test("sends all of them again", async () => {
      const store = await open();
      await kill(store, 3);

      expect(await store.retryDead("all")).toBe(3);

      expect(await store.status()).toMatchObject({ pending: 3, sending: 0, dead: 0 });
      expect(await store.take("a", 10)).toHaveLength(3);
    });

    test("deletes those that the caller names, and then all", async () => {
      const store = await open();
      const ids = await kill(store, 4);

      expect(await store.dropDead(ids.slice(0, 1))).toBe(1);
      expect(await store.dropDead(ids.slice(0, 1))).toBe(0);
      expect(await store.dropDead("all")).toBe(3);

      expect(await store.status()).toMatchObject({ pending: 0, sending: 0, dead: 0 });
      expect(await contents(store)).toEqual([]);
    });

    test("never retries or deletes events that are not dead", async () => {
      const store = await open();
      await store.put([entry(1), entry(2)], {});
      await store.beat({ id: "a" }, 60_000);
      const [first] = await store.take("a", 1);

      expect(await store.retryDead([idOf(first)])).toBe(0);
      expect(await store.dropDead([idOf(first)])).toBe(0);
      expect(await store.dropDead("all")).toBe(0);

      expect(await store.status()).toMatchObject({ pending: 1, sending: 1 });
    });

    test("accepts an event again once it is deleted", async () => {
      const store = await open();
      await kill(store, 1);
      await store.put([entry(1)], {});
      expect(await store.status()).toMatchObject({ pending: 0, dead: 1 });

      await store.dropDead("all");
      await store.put([entry(1)], {});

      expect(await store.status()).toMatchObject({ pending: 1, dead: 0 });
    });
  });

  describe(`${engine.name} keeps delivered events and`, () => {
    test("knows them until they are deleted", async () => {
      const store = await open();
      await store.put([{ ...entry(1), keep: 3_600_000 }, entry(2)], {});
      await deliver(store);

      await store.purge();
      await store.put([entry(1)], {});

      expect((await contents(store)).map(({ event, state }) => [event, state])).toEqual([
        [entry(1).event, "delivered"],
      ]);
      expect(await store.status()).toMatchObject({ pending: 0, sending: 0, dead: 0 });
      await expect(store.put([{ ...entry(1), event: '{"code":"other"}' }], {})).rejects.toThrow(
        LagoOutboxConflictError,
      );
    });

    test("deletes them once they were kept long enough", async () => {
      const store = await open();
      await store.put(
        [
          { ...entry(1), keep: 1 },
          { ...entry(2), keep: 3_600_000 },
          { ...entry(3), keep: 1 },
        ],
        {},
      );
      await deliver(store);

      await vi.waitFor(
        async () => {
          await store.purge();
          expect((await contents(store)).map(({ event }) => event)).toEqual([entry(2).event]);
        },
        { interval: 1 },
      );
      await store.put([entry(1)], {});

      expect(await store.status()).toMatchObject({ pending: 1 });
    });

    test("lists events in all states, in parts", async () => {
      const store = await open();
      await store.beat({ id: "a" }, 60_000);
      await store.put([{ ...entry(1), keep: 3_600_000 }, entry(2), entry(3)], {});
      const [first, second] = await store.take("a", 3);
      await store.settle("a", { ...delivered(first), dead: [{ id: idOf(second), reason }] });
      await store.put([entry(4), entry(5)], {});

      const entries = await pages((from) => store.scan({ from, limit: 2 }));

      expect(Object.fromEntries(entries.map(({ event, state }) => [event, state]))).toEqual({
        [entry(1).event]: "delivered",
        [entry(2).event]: "dead",
        [entry(3).event]: "sending",
        [entry(4).event]: "pending",
        [entry(5).event]: "pending",
      });
      expect(entries).toHaveLength(5);
    });
  });
}

const reason: DeadReason = {
  kind: "refused",
  message: "The code is unknown.",
  status: 422,
  fields: { code: ["unknown"] },
};

/** Makes an event by its number. It was accepted that many milliseconds after the first second of 1970. */
export function entry(number: number): NewEntry {
  return {
    index: 0,
    key: JSON.stringify(["subscription", `event-${number}`]),
    event: JSON.stringify({ transaction_id: `event-${number}`, code: "requests", timestamp: 1_700_000_000 }),
    acceptedAt: 1_000 + number,
    isTimed: true,
    keep: 0,
  };
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

function idOf(taken: { readonly id: string } | undefined): string {
  expect(taken).toBeDefined();
  return taken?.id ?? "";
}

function delivered(taken: { readonly id: string } | undefined): {
  readonly delivered: string[];
  readonly dead: never[];
  readonly released: never[];
} {
  return { delivered: [idOf(taken)], dead: [], released: [] };
}

/** Takes events as another drainer, as soon as the previous one was silent for too long. */
async function takeOver(store: OutboxStore, id: string): Promise<readonly { id: string; event: string }[]> {
  return vi.waitFor(
    async () => {
      await store.beat({ id }, 60_000);
      const taken = await store.take(id, 100);
      expect(taken).not.toEqual([]);
      return taken;
    },
    { interval: 1 },
  );
}

/** Makes this many events dead, and resolves with their IDs. */
async function kill(store: OutboxStore, count: number): Promise<string[]> {
  await store.put(numbers(count).map(entry), {});
  await store.beat({ id: "a" }, 60_000);
  const ids = (await store.take("a", count)).map(({ id }) => id);
  await store.settle("a", { delivered: [], dead: ids.map((id) => ({ id, reason })), released: [] });
  return ids;
}

/** Delivers all events. */
async function deliver(store: OutboxStore): Promise<void> {
  await store.beat({ id: "a" }, 60_000);
  const taken = await store.take("a", 100);
  await store.settle("a", { delivered: taken.map(({ id }) => id), dead: [], released: [] });
}

/** Reads all parts of a list. */
async function pages<Entry>(
  part: (
    from: string | undefined,
  ) => Promise<{ readonly entries: readonly Entry[]; readonly next?: string | undefined }>,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  let from: string | undefined;
  do {
    const page = await part(from);
    entries.push(...page.entries);
    from = page.next;
  } while (from !== undefined);
  return entries;
}

function contents(store: OutboxStore): Promise<StoredEntry[]> {
  return pages((from) => store.scan({ from, limit: 1_000 }));
}
