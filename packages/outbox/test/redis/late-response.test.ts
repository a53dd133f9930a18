import { describe, expect, test, vi } from "vitest";
import type { OutboxStore } from "../../src/index.ts";
import { LagoOutboxStoreError } from "../../src/index.ts";
import { contents, entry, idOf } from "../store-contract/example-events.ts";
import { connectIoredis, connections } from "./connect.ts";
import { restarting } from "./restarting.ts";

const { server, open } = restarting();

function stop(): void {
  process.kill(server().processId, "SIGSTOP");
}

function resume(): void {
  process.kill(server().processId, "SIGCONT");
}

/** Takes events, once for each time that it is too late. */
function takeAll(store: OutboxStore): ReturnType<OutboxStore["take"]> {
  return vi.waitFor(() => store.take("a", 10), { interval: 1, timeout: 10_000 });
}

describe.each(Object.entries(connections))(
  "A store through %s, whose server is silent for too long,",
  (_name, connect) => {
    test("rejects, and says whether the events may be accepted", async () => {
      const store = await open(connect, { timeout: 20 });
      stop();

      const [sent, waiting] = await Promise.allSettled([
        store.put([entry(1)], {}),
        new Promise(setImmediate).then(() => new Promise(setImmediate)).then(() => store.put([entry(2)], {})),
      ]);

      expect(sent).toMatchObject({ reason: { code: "ETIMEDOUT", outcomeUnknown: true } });
      expect(waiting).toMatchObject({ reason: { code: "ETIMEDOUT", outcomeUnknown: false } });
      resume();
      const patient = await open(connect);
      expect((await contents(patient)).map(({ event }) => event)).toEqual([entry(1).event]);
    });

    test("rejects other calls", async () => {
      const store = await open(connect, { timeout: 20 });
      stop();

      await expect(store.status()).rejects.toThrow(LagoOutboxStoreError);
      await expect(store.open()).rejects.toThrow("Redis did not respond within 20 ms.");
    });

    test("returns the events to a drainer that it took without a response", async () => {
      const patient = await open(connect);
      await patient.beat({ id: "a" }, 3_600_000);
      await patient.put([entry(1), entry(2), entry(3)], {});
      const store = await open(connect, { timeout: 20 });
      const [first] = await vi.waitFor(() => store.take("a", 1), { interval: 1 });
      stop();
      await expect(store.take("a", 10)).rejects.toThrow(LagoOutboxStoreError);
      resume();

      const rest = await takeAll(store);

      expect(idOf(first)).not.toBe(idOf(rest[0]));
      expect(rest.map(({ event }) => event)).toEqual([entry(2).event, entry(3).event]);
      expect(await takeAll(store)).toEqual([]);
      expect(await patient.status()).toMatchObject({ pending: 0, sending: 3 });
    });
  },
);

describe("A store whose server is killed while a drainer takes events", () => {
  test("returns each event once to the drainer", async () => {
    const store = await open(connectIoredis);
    await store.beat({ id: "a" }, 3_600_000);
    await store.put([entry(1), entry(2)], {});
    stop();
    const taken = store.take("a", 10);

    await server().kill();
    await server().start();

    expect((await taken).map(({ event }) => event)).toEqual([entry(1).event, entry(2).event]);
    expect(await store.take("a", 10)).toEqual([]);
  });
});
