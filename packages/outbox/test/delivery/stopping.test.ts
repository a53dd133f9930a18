import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LagoOutboxError, Outbox } from "../../src/index.ts";
import { sqliteStore } from "../../src/sqlite.ts";
import {
  clientOf,
  eventOf,
  eventsOf,
  idsAt,
  idsOf,
  newOutbox,
  quick,
  startLago,
  temporaryFolder,
  until,
} from "./outbox-kit.ts";

/** A Lago that holds its responses until it is released. */
async function startHeldLago() {
  const server = await startLago();
  const held: (() => void)[] = [];
  let isReleased = false;
  const lago = clientOf(server, {
    async fetch(input, init) {
      const response = await fetch(input, init);
      if (!isReleased) await new Promise<void>((resolve) => held.push(resolve));
      return response;
    },
  });
  const release = (): void => {
    isReleased = true;
    for (const go of held) go();
  };
  return { server, lago, held, release };
}

describe("a delivery", () => {
  test("finishes the requests in flight after its signal is aborted, and sends nothing more", async () => {
    const { server, lago, held, release } = await startHeldLago();
    const outbox = await newOutbox({ lago });
    const stop = new AbortController();
    await outbox.put(eventsOf(1000));

    const running = outbox.run({ ...quick, concurrency: 2, signal: stop.signal });
    await until(() => held.length === 2);
    stop.abort();
    release();
    await running;

    expect(server.events.all).toHaveLength(200);
    expect(await outbox.status()).toMatchObject({ pending: 800, sending: 0, drainers: 0 });
  });

  test("ends when the outbox is closed, and another outbox continues without a repetition", async () => {
    const { server, lago, held, release } = await startHeldLago();
    const file = join(await temporaryFolder(), "outbox.db");
    const first = new Outbox({ lago, store: sqliteStore(file) });
    await first.put(eventsOf(1000));

    const running = first.run({ ...quick, concurrency: 2 });
    await until(() => held.length === 2);
    const closed = first.close();
    release();
    await closed;
    await running;
    const second = await newOutbox({ lago, store: sqliteStore(file) });
    await second.run({ ...quick, stopWhenEmpty: true });

    expect(idsAt(server)).toEqual(idsOf(eventsOf(1000)));
    expect(server.events.repeated).toEqual([]);
  });

  test("does nothing if its signal is aborted before", async () => {
    const server = await startLago();
    const outbox = await newOutbox({ lago: clientOf(server) });
    await outbox.put(eventOf(0));

    await outbox.run({ signal: AbortSignal.abort() });

    expect(server.calls).toEqual([]);
  });

  test("runs once at a time, and can run again", async () => {
    const server = await startLago();
    const outbox = await newOutbox({ lago: clientOf(server) });
    const stop = new AbortController();

    const running = outbox.run({ ...quick, signal: stop.signal });
    await expect(outbox.run()).rejects.toThrow("The outbox already runs: call `run` once.");
    stop.abort();
    await running;
    await outbox.put(eventOf(0));
    await outbox.run({ ...quick, stopWhenEmpty: true });

    expect(idsAt(server)).toEqual(["event-0"]);
  });

  test("delivers what is put while it runs", async () => {
    const server = await startLago();
    const outbox = await newOutbox({ lago: clientOf(server) });
    const stop = new AbortController();

    const running = outbox.run({ signal: stop.signal, pollInterval: 2_000_000 });
    for (let number = 0; number < 20; number++) {
      await outbox.put(eventOf(number));
      await until(() => server.events.all.length === number + 1);
    }
    stop.abort();
    await running;

    expect(await outbox.status()).toMatchObject({ pending: 0 });
  });

  test("delivers what another process puts", async () => {
    const server = await startLago();
    const file = join(await temporaryFolder(), "outbox.db");
    const outbox = await newOutbox({ lago: clientOf(server), store: sqliteStore(file) });
    const other = await newOutbox({ store: sqliteStore(file) });
    const stop = new AbortController();

    const running = outbox.run({ ...quick, signal: stop.signal });
    await other.put(eventsOf(10));
    await until(() => server.events.all.length === 10);
    stop.abort();
    await running;

    expect(idsAt(server)).toEqual(idsOf(eventsOf(10)));
  });

  test("stands by while another one delivers, and takes over when it stops", async () => {
    const server = await startLago();
    const file = join(await temporaryFolder(), "outbox.db");
    const [one, two] = [
      await newOutbox({ lago: clientOf(server), store: sqliteStore(file) }),
      await newOutbox({ lago: clientOf(server), store: sqliteStore(file) }),
    ];
    const [stopOne, stopTwo] = [new AbortController(), new AbortController()];

    const runningOne = one.run({ ...quick, lease: 300, signal: stopOne.signal });
    await until(async () => (await one.status()).drainers === 1);
    const runningTwo = two.run({ ...quick, lease: 300, signal: stopTwo.signal });
    await until(async () => (await one.status()).drainers === 2);
    stopOne.abort();
    await runningOne;
    await two.put(eventsOf(10));
    await until(() => server.events.all.length === 10);
    stopTwo.abort();
    await runningTwo;

    expect(idsAt(server)).toEqual(idsOf(eventsOf(10)));
    expect(server.events.repeated).toEqual([]);
  });
});

describe("a closed outbox", () => {
  test.each<[string, (outbox: Outbox) => Promise<unknown>]>([
    ["put", (outbox) => outbox.put(eventOf(0))],
    ["run", (outbox) => outbox.run()],
    ["status", (outbox) => outbox.status()],
    ["dead.list", (outbox) => outbox.dead.list()],
  ])("refuses `%s`", async (_, call) => {
    const server = await startLago();
    const outbox = await newOutbox({ lago: clientOf(server) });
    await outbox.open();
    await outbox.close();

    const refusal = await call(outbox).catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(LagoOutboxError);
    expect(refusal).toMatchObject({ message: "The outbox is closed: create another one." });
  });

  test("can be closed again, and is closed by `await using`", async () => {
    const server = await startLago();
    const outbox = await newOutbox({ lago: clientOf(server) });
    await outbox.put(eventOf(0));

    await outbox[Symbol.asyncDispose]();
    await outbox.close();

    await expect(outbox.status()).rejects.toThrow("The outbox is closed");
  });
});
