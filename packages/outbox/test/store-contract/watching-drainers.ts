import { describe, expect, test } from "vitest";
import { delivered, contents, entry, idOf, reason, takeOver } from "./example-events.ts";
import type { StoreKit } from "./store-kit.ts";

export function testWatchingDrainers({ name, open, place }: StoreKit): void {
  describe(`${name} watches drainers and`, () => {
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

    test("makes the events of one that leaves pending again", async () => {
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

    test("makes the events of one that is silent for too long pending again", async () => {
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
  });
}
