import { createClient } from "redis";
import { afterAll, beforeEach, expect, test } from "vitest";
import type { OutboxStore } from "../../src/index.ts";
import { redisStore } from "../../src/redis.ts";
import { contents, entry, kill, numbers } from "../store-contract/example-events.ts";
import { startRedis } from "./start-redis.ts";

const server = await startRedis();
const client = await createClient({ socket: { path: server.path, tls: false } }).connect();
let places = 0;
let store: OutboxStore;
beforeEach(async () => {
  store = redisStore(client, { prefix: `grouping-${++places}` });
  await store.open();
  await client.sendCommand(["CONFIG", "RESETSTAT"]);
});
afterAll(async () => {
  client.destroy();
  await server.stop();
});

async function runsOfScript(): Promise<number> {
  // As: Redis responds with a text.
  const statistics = (await client.sendCommand(["INFO", "commandstats"])) as unknown as string;
  return Number(/cmdstat_evalsha:calls=(?<calls>\d+)/.exec(statistics)?.groups?.["calls"]);
}

async function putTen(caller: number): Promise<void> {
  for (const number of numbers(10)) await store.put([entry(caller * 100 + number)], {});
}

test("Calls at the same time are one run of the script", async () => {
  await Promise.all(numbers(64).map((number) => store.put([entry(number)], {})));

  expect(await runsOfScript()).toBe(1);
  expect(await store.status()).toMatchObject({ pending: 64 });
});

test("Calls that come one after the other are grouped with those of the other callers", async () => {
  await Promise.all(numbers(64).map(putTen));

  expect(await runsOfScript()).toBe(10);
});

test("Calls with many events are several runs of the script", async () => {
  await Promise.all(
    [0, 1, 2, 3, 4].map((part) =>
      store.put(
        numbers(999).map((number) => entry(part * 999 + number)),
        {},
      ),
    ),
  );

  expect(await runsOfScript()).toBe(3);
  expect(await store.status()).toMatchObject({ pending: 4995 });
});

test("A call with 10,000 events is one run of the script", async () => {
  await store.put(numbers(10_000).map(entry), { maxPending: 10_000 });

  expect(await runsOfScript()).toBe(1);
  expect(await contents(store)).toHaveLength(10_000);
});

test("More events than Lua can unpack are settled, retried, deleted and pending again", async () => {
  const ids = await kill(store, 9000);
  expect(await store.retryDead("all")).toBe(9000);

  expect(await store.take("a", 10_000)).toHaveLength(9000);
  await store.leave("a");
  expect(await store.status()).toMatchObject({ pending: 9000, sending: 0 });
  await store.beat({ id: "a" }, 3_600_000);
  await store.take("a", 10_000);
  await store.settle("a", { delivered: ids.slice(0, 8500), dead: [], released: [] });

  expect(await store.status()).toMatchObject({ sending: 500 });
  await store.settle("a", {
    delivered: [],
    dead: ids.map((id) => ({ id, reason: { kind: "refused", message: "No." } })),
    released: [],
  });
  expect(await store.dropDead("all")).toBe(500);
});
