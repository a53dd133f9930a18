import { Redis } from "ioredis";
import { createClient } from "redis";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { redisStore } from "../../src/redis.ts";
import { startRedis } from "./start-redis.ts";

const server = await startRedis(["--requirepass", "secret"]);
afterAll(() => server.stop());

function connect(options: Readonly<Record<string, string>>): Redis {
  const client = new Redis(server.path, options);
  client.on("error", () => {});
  onTestFinished(() => client.disconnect());
  return client;
}

test("A client of ioredis without a password is refused", async () => {
  const opening = redisStore(connect({})).open();

  await expect(opening).rejects.toThrow("Redis requires a password: check that of your client.");
  await expect(opening).rejects.toMatchObject({ code: "NOAUTH", outcomeUnknown: false });
});

test.each([
  ["a password", { password: "other-secret" }],
  ["a user", { username: "nobody", password: "other-secret" }],
])("A client of ioredis with %s that Redis does not know is refused without the secret", async (_name, options) => {
  const store = redisStore(connect(options), { durability: "unchecked" });

  const error = await store.open().catch(String);

  expect(error).toMatch(/^LagoOutboxStoreError: Redis (requires a|refuses the user or the) password: check /);
  expect(error).not.toContain("other-secret");
});

test("A client of node-redis without a password is refused", async () => {
  const client = await createClient({ RESP: 2, socket: { path: server.path, tls: false } }).connect();
  onTestFinished(() => client.destroy());

  const opening = redisStore(client).open();

  await expect(opening).rejects.toMatchObject({
    code: "NOAUTH",
    message: "Redis requires a password: check that of your client.",
  });
});
