import { createClient } from "redis";
import { afterAll, afterEach, describe, expect, onTestFinished, test } from "vitest";
import { LagoOutboxStoreError, type OutboxStore } from "../../src/index.ts";
import { redisStore, type RedisStoreOptions } from "../../src/redis.ts";
import { entry, idOf, reason } from "../store-contract/example-events.ts";
import { startRedis } from "./start-redis.ts";

const server = await startRedis();
const socket = { path: server.path, tls: false } as const;
const client = await createClient({ socket }).connect();
afterEach(async () => {
  await configure("maxmemory 0", "appendonly yes", "appendfsync always", "no-appendfsync-on-rewrite no");
  await client.sendCommand(["REPLICAOF", "NO", "ONE"]);
  await client.sendCommand(["FLUSHALL"]);
});
afterAll(async () => {
  client.destroy();
  await server.stop();
});

async function configure(...settings: readonly string[]): Promise<void> {
  for (const setting of settings) await client.sendCommand(["CONFIG", "SET", ...setting.split(" ")]);
}

async function open(options?: RedisStoreOptions): Promise<OutboxStore> {
  const store = redisStore(client, options);
  await store.open();
  return store;
}

async function connectAs(...rules: readonly string[]): Promise<typeof client> {
  const login = { username: "limited", password: "secret" };
  const flat = rules.flatMap((rule) => rule.split(" "));
  await client.sendCommand(["ACL", "SETUSER", "limited", "reset", "on", ">secret", ...flat]);
  const limited = await createClient({ socket, ...login }).connect();
  onTestFinished(() => limited.destroy());
  return limited;
}

describe("A Redis that can lose events is refused, because", () => {
  test.each([
    ["it keeps nothing on disk", ["appendonly no"], "Redis would lose events: set `appendonly yes`."],
    ["a power cut loses a second", ["appendfsync everysec"], "set `appendfsync always`; or keep `everysec`"],
    ["a power cut loses more", ["appendfsync no"], "set `appendfsync always`"],
    ["it does not write while it compacts", ["no-appendfsync-on-rewrite yes"], "set `no-appendfsync-on-rewrite no`"],
    ["it evicts keys", ["maxmemory 100mb", "maxmemory-policy allkeys-lru"], "set `maxmemory-policy noeviction`"],
  ])("%s", async (_reason, settings, message) => {
    await configure(...settings);

    const opening = open();

    await expect(opening).rejects.toThrow(LagoOutboxStoreError);
    await expect(opening).rejects.toThrow(message);
    await open({ durability: "unchecked" });
  });

  test("it is a replica", async () => {
    await open();
    await client.sendCommand(["REPLICAOF", "127.0.0.1", "1"]);

    await expect(open()).rejects.toMatchObject({ code: "READONLY", message: expect.stringContaining("primary") });
  });

  test("its loss of a second is not accepted otherwise", async () => {
    await configure("appendfsync everysec");

    const store = await open({ durability: "everysec" });

    await store.put([entry(1)], {});
    expect(await store.status()).toMatchObject({ pending: 1 });
  });
});

describe("A user of Redis without all permissions", () => {
  test("has to check the durability", async () => {
    const limited = await connectAs("+@all -config", "~*");

    const opening = redisStore(limited).open();

    await expect(opening).rejects.toMatchObject({ code: "NOPERM", message: expect.stringContaining('"unchecked"') });
    await redisStore(limited, { durability: "unchecked" }).open();
  });

  test("is refused without a secret in the message", async () => {
    const limited = await connectAs("+@all", "~other:*");

    const error = await redisStore(limited).open().catch(String);

    expect(error).toBe(
      "LagoOutboxStoreError: The user of Redis may not do this: allow EVALSHA, EVAL, the commands of the script, and the keys of `prefix`.",
    );
  });
});

describe("A Redis without memory left", () => {
  test("refuses events, and delivers those that it has", async () => {
    const store = await open();
    await store.put([{ ...entry(1), keep: 3_600_000 }, entry(2), entry(3)], {});
    await configure("maxmemory-policy noeviction", "maxmemory 1");

    const put = store.put([entry(4)], {});

    await expect(put).rejects.toMatchObject({ code: "OOM", outcomeUnknown: false });
    await expect(put).rejects.toThrow("Redis has no memory left: raise its `maxmemory`, or deliver events.");
    const drainer = await open();
    await drainer.beat({ id: "a", pause: { message: "Paused.", since: 1 } }, 3_600_000);
    const [first, second, third] = await drainer.take("a", 10);
    await drainer.settle("a", {
      delivered: [idOf(first)],
      dead: [{ id: idOf(second), reason }],
      released: [idOf(third)],
    });
    expect(await drainer.status()).toMatchObject({ pending: 1, sending: 0, dead: 1 });
    expect(await drainer.retryDead("all")).toBe(1);
    await drainer.purge();
    await drainer.leave("a");
  });
});

describe("A Redis whose data was changed", () => {
  test("is refused if other data has the keys of the outbox", async () => {
    await client.set("{lagokit:outbox}:events", "other");

    await expect(open()).rejects.toMatchObject({ code: "WRONGTYPE", message: expect.stringContaining("`prefix`") });
  });

  test("is refused once the events are deleted", async () => {
    const store = await open();
    await client.sendCommand(["FLUSHALL"]);

    await expect(store.status()).rejects.toMatchObject({ code: "NOGROUP" });
  });

  test("gets the script again if it lost it", async () => {
    const store = await open();
    await client.sendCommand(["SCRIPT", "FLUSH"]);

    await store.put([entry(1)], {});

    expect(await store.status()).toMatchObject({ pending: 1 });
  });
});

describe("A client that is not connected", () => {
  test("is refused", async () => {
    const opening = redisStore(createClient({ socket })).open();

    await expect(opening).rejects.toThrow("The connection to Redis failed: check that the client is connected.");
  });
});

test.each([
  [{ prefix: "" }, "prefix"],
  [{ prefix: "a{b}" }, "prefix"],
  [{ timeout: 0 }, "timeout"],
])("The options %j are refused", (options, name) => {
  expect(() => redisStore(client, options)).toThrow(`\`${name}\``);
});
