import { describe, expect, test } from "vitest";
import { entry } from "./example-events.ts";
import type { StoreKit } from "./store-kit.ts";

export function testOneDrainer({ name, place }: StoreKit): void {
  describe(`${name} has one drainer at a time and`, () => {
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
  });
}
