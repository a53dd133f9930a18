import { describe, expect, test } from "vitest";
import { contents, entry, idOf, kill, numbers, pages, reason } from "./example-events.ts";
import type { StoreKit } from "./store-kit.ts";

export function testKeepingDead({ name, open }: StoreKit): void {
  describe(`${name} keeps dead events and`, () => {
    test("lists them with their reasons, in parts", async () => {
      const store = await open();
      await kill(store, 5);

      const entries = await pages((from) => store.listDead({ from, limit: 2 }));

      expect(entries.map(({ event }) => event)).toEqual(numbers(5).map((number) => entry(number).event));
      expect(entries[0]).toMatchObject({ acceptedAt: 1_001, reason, diedAt: expect.any(Number) });
    });

    test("lists none if none is dead", async () => {
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
}
