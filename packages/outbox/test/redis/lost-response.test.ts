import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { OutboxStore } from "../../src/index.ts";
import { redisStore } from "../../src/redis.ts";
import { entry, idOf, reason } from "../store-contract/example-events.ts";
import { type Connection, connectIoredis, connectNodeRedis } from "./connect.ts";
import { startLossyProxy } from "./lossy-proxy.ts";
import { startRedis } from "./start-redis.ts";

const server = await startRedis();
const proxy = await startLossyProxy(server.path);
let places = 0;
let store: OutboxStore;
afterAll(async () => {
  proxy.stop();
  await server.stop();
});

async function openThrough({ client, end }: Connection): Promise<void> {
  afterAll(end);
  store = redisStore(client, { prefix: `lost-${++places}` });
  await store.open();
  await store.beat({ id: "a" }, 3_600_000);
}

describe("A store whose connection is lost before a response", () => {
  beforeEach(async () => openThrough(await connectNodeRedis(proxy.path)));

  test("says that the outcome is unknown, and accepts the events once", async () => {
    proxy.loseNextResponse();

    const put = store.put([entry(1), entry(2)], {});

    await expect(put).rejects.toMatchObject({ outcomeUnknown: true });
    const { pending } = await vi.waitFor(() => store.status(), { interval: 1 });
    expect(pending).toBe(2);
    await store.put([entry(1), entry(2)], {});
    expect(await store.status()).toMatchObject({ pending: 2 });
  });

  test("returns the events to the drainer with its next call", async () => {
    await store.put([entry(1), entry(2), entry(3), entry(4)], {});
    const [first] = await store.take("a", 1);
    proxy.loseNextResponse();
    await expect(store.take("a", 2)).rejects.toMatchObject({ outcomeUnknown: false });

    const taken = await vi.waitFor(() => store.take("a", 3), { interval: 1 });

    expect(idOf(first)).not.toBe(idOf(taken[0]));
    expect(taken.map(({ event }) => event)).toEqual([entry(2).event, entry(3).event, entry(4).event]);
    expect(await store.take("a", 10)).toEqual([]);
  });

  test("does not give events that are settled in the meantime", async () => {
    await store.put([entry(1), entry(2)], {});
    proxy.loseNextResponse();
    await expect(store.take("a", 2)).rejects.toThrow("connection");
    const { entries } = await vi.waitFor(() => store.scan({ limit: 1 }), { interval: 1 });
    await store.settle("a", { delivered: entries.map(({ id }) => id), dead: [], released: [] });

    const taken = await store.take("a", 10);

    expect(taken.map(({ event }) => event)).toEqual([entry(2).event]);
  });
});

describe("A store whose client sends a command again after its connection is lost", () => {
  beforeEach(async () => openThrough(await connectIoredis(proxy.path)));

  test("accepts the events once", async () => {
    proxy.loseNextResponse();

    await store.put([entry(1), entry(2)], { maxPending: 2 });

    expect(await store.status()).toMatchObject({ pending: 2 });
  });

  test("returns the events to the drainer", async () => {
    await store.put([entry(1), entry(2)], {});
    proxy.loseNextResponse();

    const taken = await store.take("a", 10);

    expect(taken.map(({ event }) => event)).toEqual([entry(1).event, entry(2).event]);
    expect(await store.take("a", 10)).toEqual([]);
    expect(await store.status()).toMatchObject({ sending: 2 });
  });

  test("stores an outcome once", async () => {
    await store.put([{ ...entry(1), keep: 3_600_000 }, entry(2), entry(3), entry(4)], {});
    const [first, second, third] = await store.take("a", 3);
    proxy.loseNextResponse();

    await store.settle("a", {
      delivered: [idOf(first)],
      dead: [{ id: idOf(second), reason }],
      released: [idOf(third)],
    });

    expect(await store.status()).toMatchObject({ pending: 2, sending: 0, dead: 1 });
  });
});
