import { expect, onTestFinished, test, vi } from "vitest";
import type { OutboxStore } from "../../src/index.ts";
import { clientOf, eventsOf, idsAt, idsOf, newOutbox, newStore, quick, startLago, until } from "./outbox-kit.ts";

const lease = 600;

/** Makes the first `take` respond at the end of the lease, and only then confirms that the drainer is alive. */
function confirmLate(store: OutboxStore): void {
  const [beat, take] = [store.beat.bind(store), store.take.bind(store)];
  const confirmation = Promise.withResolvers<void>();
  let [beats, beganAt, isFirst] = [0, 0, true];
  const now = performance.now.bind(performance);
  let offset = 0;
  const clock = vi.spyOn(performance, "now").mockImplementation(() => now() + offset);
  onTestFinished(() => clock.mockRestore());
  store.beat = async (...parameters) => {
    if (++beats === 1) beganAt = now();
    const mayTake = await beat(...parameters);
    if (beats > 1) await confirmation.promise;
    return mayTake;
  };
  store.take = async (...parameters) => {
    const entries = await take(...parameters);
    if (!isFirst) return entries;
    isFirst = false;
    // Two signs of life are on their way, which would extend the lease.
    await until(() => beats === 3);
    offset = beganAt + lease + 1 - now();
    setImmediate(confirmation.resolve);
    return entries;
  };
}

test("a drainer that is confirmed after its lease takes the events again that it discarded", async () => {
  const server = await startLago();
  const store = await newStore();
  confirmLate(store);
  const outbox = await newOutbox({ lago: clientOf(server), store });
  await outbox.put(eventsOf(10));

  await outbox.run({ ...quick, lease, stopWhenEmpty: true });

  expect(idsAt(server)).toEqual(idsOf(eventsOf(10)));
});
