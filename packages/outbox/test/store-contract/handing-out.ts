import { describe, expect, test } from "vitest";
import { contents, delivered, entry, idOf, numbers, reason } from "./example-events.ts";
import type { StoreKit } from "./store-kit.ts";

export function testHandingOut({ name, open, place }: StoreKit): void {
  describe(`${name} hands out events and`, () => {
    test("hands out none to a drainer that did not beat", async () => {
      const store = await open();
      await store.put([entry(1)], {});

      expect(await store.take("a", 10)).toEqual([]);
    });

    test("hands out each event once", async () => {
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

    test("hands out released events again", async () => {
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
}
