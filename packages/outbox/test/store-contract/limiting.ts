import { LagoOutboxFullError } from "../../src/index.ts";
import { describe, expect, test } from "vitest";
import { delivered, entry, idOf, numbers, reason } from "./example-events.ts";
import type { StoreKit } from "./store-kit.ts";

export function testLimiting({ name, open, place }: StoreKit): void {
  describe(`${name} has a limit and`, () => {
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
      const [first, second] = [await another(), await another()];

      const results = await Promise.allSettled(
        numbers(60).map((number) => (number % 2 === 0 ? first : second).put([entry(number)], { maxPending: 25 })),
      );

      expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(25);
      expect(await first.status()).toMatchObject({ pending: 25 });
    });
  });
}
