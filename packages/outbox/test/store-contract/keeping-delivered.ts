import { LagoOutboxConflictError } from "../../src/index.ts";
import { describe, expect, test, vi } from "vitest";
import { contents, deliver, delivered, entry, idOf, pages, reason } from "./example-events.ts";
import type { StoreKit } from "./store-kit.ts";

export function testKeepingDelivered({ name, open }: StoreKit): void {
  describe(`${name} keeps delivered events and`, () => {
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
        { interval: 1, timeout: 30_000 },
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
