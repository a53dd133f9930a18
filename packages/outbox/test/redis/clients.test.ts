import { Redis } from "ioredis";
import { createClient, createClientPool } from "redis";
import { afterAll, expect, test } from "vitest";
import { type RedisClient, redisStore } from "../../src/redis.ts";
import { entry, idOf, reason } from "../store-contract/example-events.ts";
import type { Connection } from "./connect.ts";
import { startRedis } from "./start-redis.ts";

const server = await startRedis();
const socket = { path: server.path, tls: false } as const;
const observer = new Redis(server.path);
afterAll(async () => {
  observer.disconnect();
  await server.stop();
});

/** Connects with options that change what the client sends or returns. */
const clients: Readonly<Record<string, () => Promise<Connection>>> = {
  "node-redis on RESP2": async () => ofNodeRedis(await createClient({ socket, RESP: 2 }).connect()),
  "node-redis on RESP3": async () => ofNodeRedis(await createClient({ socket, RESP: 3 }).connect()),
  "a pool of node-redis": async () => connectPool(),
  "ioredis with numbers as texts": async () => ofIoredis(new Redis(server.path, { stringNumbers: true })),
  "ioredis with automatic pipelines": async () => ofIoredis(new Redis(server.path, { enableAutoPipelining: true })),
  "ioredis with replies of RESP3": async () => ofIoredis(new Redis({ path: server.path, replyMapping: "resp3" })),
  "ioredis with a prefix of keys": async () => ofIoredis(new Redis(server.path, { keyPrefix: "app:" })),
};

async function connectPool(): Promise<Connection> {
  const pool = createClientPool({ socket });
  await pool.connect();
  return ofNodeRedis(pool);
}

function ofNodeRedis(client: RedisClient & { destroy(): void }): Connection {
  return { client, end: () => client.destroy() };
}

function ofIoredis(client: RedisClient & { disconnect(): void }): Connection {
  return { client, end: () => client.disconnect() };
}

test.each(Object.entries(clients))("A store through %s keeps events", async (name, connect) => {
  const { client, end } = await connect();
  const store = redisStore(client, { prefix: name });
  await store.open();
  await store.beat({ id: "a" }, 3_600_000);

  await store.put([entry(1), entry(2), entry(3)], { maxPending: 3 });
  await store.put([entry(1)], {});
  await expect(store.put([entry(4)], { maxPending: 3 })).rejects.toThrow("3");
  const [first, second] = await store.take("a", 2);
  await store.settle("a", { delivered: [idOf(first)], dead: [{ id: idOf(second), reason }], released: [] });

  expect(await store.status()).toMatchObject({ pending: 1, sending: 0, dead: 1, drainers: [{ id: "a" }] });
  expect((await store.listDead({ limit: 9 })).entries).toMatchObject([{ event: entry(2).event, reason }]);
  expect(await store.retryDead("all")).toBe(1);
  end();
});

test("The prefix of an ioredis client is before all keys", async () => {
  const { client, end } = ofIoredis(new Redis(server.path, { keyPrefix: "before:" }));
  const store = redisStore(client, { prefix: "after" });
  await store.open();
  await store.put([entry(1)], {});

  const keys = await observer.keys("*after*");

  expect(keys.toSorted()).toEqual(["before:{after}:events", "before:{after}:keys"]);
  end();
});
