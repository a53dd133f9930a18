import { describe, expect, test, vi } from "vitest";
import { LagoOutboxStoreError } from "../../src/index.ts";
import { contents, entry, idOf } from "../store-contract/example-events.ts";
import { connectIoredis, connections } from "./connect.ts";
import { restarting } from "./restarting.ts";

const { server, open } = restarting();

/** Makes calls to a silent server, and resolves with how they ended once its time is over. */
async function callTooLong(...calls: readonly (() => Promise<unknown>)[]): Promise<PromiseSettledResult<unknown>[]> {
  await server().pause();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const results = Promise.allSettled(calls.map((call) => call()));
  // The commands are on their way after this.
  for (let turn = 0; turn < 4; turn++) await new Promise(setImmediate);
  vi.advanceTimersByTime(10_000);
  vi.useRealTimers();
  return results;
}

describe.each(Object.entries(connections))(
  "A store through %s, whose server is silent for too long,",
  (_name, connect) => {
    test("rejects, and says whether the events may be accepted", async () => {
      const store = await open(connect);

      const [sent, waiting] = await callTooLong(
        () => store.put([entry(1)], {}),
        () => new Promise(setImmediate).then(() => new Promise(setImmediate)).then(() => store.put([entry(2)], {})),
      );

      expect(sent).toMatchObject({ reason: { code: "ETIMEDOUT", outcomeUnknown: true } });
      expect(waiting).toMatchObject({ reason: { code: "ETIMEDOUT", outcomeUnknown: false } });
      server().resume();
      expect((await contents(store)).map(({ event }) => event)).toEqual([entry(1).event]);
    });

    test("rejects other calls", async () => {
      const store = await open(connect);

      const results = await callTooLong(
        () => store.status(),
        () => store.open(),
      );

      const reason = new LagoOutboxStoreError("Redis did not respond within 10000 ms.", { code: "ETIMEDOUT" });
      expect(results).toEqual([
        { status: "rejected", reason },
        { status: "rejected", reason },
      ]);
    });

    test("returns the events to a drainer that it took without a response", async () => {
      const store = await open(connect);
      await store.beat({ id: "a" }, 3_600_000);
      await store.put([entry(1), entry(2), entry(3)], {});
      const [first] = await store.take("a", 1);
      const [late] = await callTooLong(() => store.take("a", 10));
      server().resume();

      const rest = await store.take("a", 10);

      expect(late).toMatchObject({ reason: { code: "ETIMEDOUT" } });
      expect(idOf(first)).not.toBe(idOf(rest[0]));
      expect(rest.map(({ event }) => event)).toEqual([entry(2).event, entry(3).event]);
    });
  },
);

describe("A store whose server is killed while a drainer takes events", () => {
  test("returns each event once to the drainer", async () => {
    const store = await open(connectIoredis);
    await store.beat({ id: "a" }, 3_600_000);
    await store.put([entry(1), entry(2)], {});
    await server().pause();
    const taken = store.take("a", 10);

    await server().kill();
    await server().start();

    expect((await taken).map(({ event }) => event)).toEqual([entry(1).event, entry(2).event]);
    expect(await store.take("a", 10)).toEqual([]);
  });
});
