import { describe, expect, test } from "vitest";
import { contents, entry, numbers } from "./example-events.ts";
import type { StoreKit } from "./store-kit.ts";

export function testAccepting({ name, open, place }: StoreKit): void {
  describe(`${name} accepts events and`, () => {
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

    test("keeps any text unchanged", async () => {
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

    test("shows them to another process immediately", async () => {
      const another = await place();
      const [first, second] = [await another(), await another()];
      await first.put([entry(1)], {});

      await second.put([entry(1), entry(2)], {});

      expect(await first.status()).toMatchObject({ pending: 2 });
    });

    test("accepts many at the same time from several callers and processes", async () => {
      const another = await place();
      const [first, second] = [await another(), await another()];

      await Promise.all(
        numbers(400).map((number) => (number % 2 === 0 ? first : second).put([entry(number), entry(number + 1)], {})),
      );

      expect(await first.status()).toMatchObject({ pending: 401 });
      expect(new Set((await contents(await another())).map(({ event }) => event)).size).toBe(401);
    });
  });
}
