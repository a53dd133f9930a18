import { LagoOutboxConflictError } from "../../src/index.ts";
import { describe, expect, test } from "vitest";
import { contents, delivered, entry, idOf, reason } from "./example-events.ts";
import type { StoreKit } from "./store-kit.ts";

export function testKnowingKeys({ name, open }: StoreKit): void {
  describe(`${name} knows events by their keys and`, () => {
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

      const put = store.put([entry(2), { ...entry(1), index: 7, event: '{"code":"other","timestamp":1}' }], {});

      await expect(put).rejects.toThrow(LagoOutboxConflictError);
      await expect(put).rejects.toMatchObject({ index: 7 });
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
}
