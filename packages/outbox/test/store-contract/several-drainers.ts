import { describe, expect, test } from "vitest";
import { entry, numbers } from "./example-events.ts";
import type { StoreKit } from "./store-kit.ts";

export function testSeveralDrainers({ name, open, place }: StoreKit): void {
  describe(`${name} has several drainers and`, () => {
    test("hands out each event to one of them", async () => {
      const another = await place();
      const [first, second] = [await another(), await another()];
      await first.put(numbers(60).map(entry), {});
      expect(await first.beat({ id: "a" }, 60_000)).toBe(true);
      expect(await second.beat({ id: "b" }, 60_000)).toBe(true);

      const parts = await Promise.all(
        numbers(12).map((number) => (number % 2 === 0 ? first.take("a", 10) : second.take("b", 10))),
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
  });
}
