import { expect, test } from "vitest";
import { LagoOutboxStoreError, type OutboxStore } from "../../src/index.ts";
import { clientOf, eventsOf, idsAt, idsOf, newOutbox, newStore, quick, startLago } from "./outbox-kit.ts";

/** A real store, of which some calls of one method fail: before it did its work, or after. */
async function failing(method: "beat" | "take" | "settle" | "status", isDone: boolean): Promise<OutboxStore> {
  const store = await newStore();
  let calls = 0;
  return new Proxy(store, {
    get(target, name) {
      // As: the names of the contract are its methods and two values.
      const member = Reflect.get(target, name) as unknown;
      if (typeof member !== "function") return member;
      return async (...parameters: readonly unknown[]): Promise<unknown> => {
        calls += Number(name === method);
        const fails = name === method && calls > 1 && calls < 5;
        if (fails && !isDone) throw new LagoOutboxStoreError("The disk is away.");
        const result: unknown = await Reflect.apply(member, target, parameters);
        if (fails) throw new LagoOutboxStoreError("The disk is away.");
        return result;
      };
    },
  });
}

const failures = (["beat", "take", "settle", "status"] as const).flatMap((method) => [
  [method, "before", false] as const,
  [method, "after", true] as const,
]);

test.each(failures)(
  "a store whose `%s` fails %s its work loses nothing, and bills nothing twice",
  async (method, _, isDone) => {
    const server = await startLago();
    const store = await failing(method, isDone);
    const outbox = await newOutbox({ lago: clientOf(server), store });
    const reports: unknown[] = [];
    outbox.on("error", ({ error }) => reports.push(error));
    const events = eventsOf(5000);
    await outbox.put(events.slice(0, 2500));
    await outbox.put(events.slice(2500));

    await outbox.run({ ...quick, concurrency: 1, lease: 60, stopWhenEmpty: true });

    expect(idsAt(server)).toEqual(idsOf(events));
    expect(await store.scan({ limit: 1 })).toEqual({ entries: [] });
    for (const report of reports) expect(report).toBeInstanceOf(LagoOutboxStoreError);
  },
);

test("a store that fails at the start ends `run`, which can be called again", async () => {
  const server = await startLago();
  const store = await newStore();
  const beat = store.beat.bind(store);
  store.beat = () => Promise.reject(new LagoOutboxStoreError("The disk is away."));
  const outbox = await newOutbox({ lago: clientOf(server), store });
  await outbox.put(eventsOf(3));

  await expect(outbox.run()).rejects.toThrow("The disk is away.");
  store.beat = beat;
  await outbox.run({ ...quick, stopWhenEmpty: true });

  expect(idsAt(server)).toEqual(idsOf(eventsOf(3)));
});
