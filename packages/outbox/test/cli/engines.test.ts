import { cp } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Pool } from "pg";
import { createClient } from "redis";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { Outbox } from "../../src/index.ts";
import { postgresStore } from "../../src/postgres.ts";
import { redisStore } from "../../src/redis.ts";
import { eventsOf, idsAt, idsOf } from "../delivery/outbox-kit.ts";
import { type PostgresServer, startPostgres } from "../postgres/start-postgres.ts";
import { type RunningRedis, startRedis } from "../redis/start-redis.ts";
import { prepareLago, projectWith, run } from "./command.ts";

describe("on Postgres", () => {
  let postgres: PostgresServer;

  beforeAll(async () => void (postgres = await startPostgres()));
  afterAll(() => postgres[Symbol.asyncDispose]());

  test.each(["pg", "postgres"])("the project's client %s migrates and delivers", async (client) => {
    const { server, lago } = await prepareLago();
    const folder = await projectWith(client);
    // In a URL, only `pg` reads the folder of a socket.
    const place = { PGHOST: postgres.connection.host, PGUSER: postgres.connection.user };
    const environment = { ...lago, ...place, LAGOKIT_OUTBOX_STORE: "postgres:///postgres" };
    const table = ["--table", `outbox_of_${client}`];

    const before = await run(["status", ...table], { environment, folder });
    const migrated = await run(["migrate", ...table], { environment, folder });
    await putInPostgres(postgres, `outbox_of_${client}`);
    const drained = await run(["drain", "--once", ...table], { environment, folder });

    expect(before.errors).toContain("npx @lagokit/outbox migrate");
    expect(migrated.output).toBe("The store is ready.\n");
    expect(drained.output).toBe("Delivering from Postgres (/postgres).\nDelivered: 5. Pending: 0. Dead: 0.\n");
    expect([before.code, migrated.code, drained.code]).toEqual([1, 0, 0]);
    expect(idsAt(server)).toEqual(idsOf(eventsOf(5)));
  });
});

describe("on Redis", () => {
  let redis: RunningRedis;
  let url: string;

  beforeAll(async () => {
    const port = await freePort();
    redis = await startRedis(["--bind", "127.0.0.1", "--port", `${port}`, "--requirepass", "secret-word"]);
    url = `redis://:secret-word@127.0.0.1:${port}/0`;
  });
  afterAll(() => redis.stop());

  test.each(["redis", "ioredis"])("the project's client %s delivers", async (client) => {
    const { server, lago } = await prepareLago();
    const folder = await projectWith(client);
    await putInRedis(url, client);

    const environment = { ...lago, LAGOKIT_OUTBOX_STORE: url };
    const { code, output } = await run(["drain", "--once", "--prefix", client], { environment, folder });

    expect(output).toMatch(
      /^Delivering from Redis \(127\.0\.0\.1:\d+\/0\)\.\nDelivered: 5\. Pending: 0\. Dead: 0\.\n$/,
    );
    expect(code).toBe(0);
    expect(idsAt(server)).toEqual(idsOf(eventsOf(5)));
  });

  test("a wrong password ends the command with 1", async () => {
    const folder = await projectWith("ioredis");
    const environment = { LAGOKIT_OUTBOX_STORE: url.replace("secret-word", "other-word") };

    const { code, errors, output } = await run(["status"], { environment, folder });

    expect(errors).toContain("Redis refuses the user or the password");
    expect(errors + output).not.toContain("other-word");
    expect(code).toBe(1);
  });
});

test.each([
  ["postgres://lago:secret-word@127.0.0.1:1/billing", "pg", "Postgres failed (ECONNREFUSED)"],
  ["redis://:secret-word@127.0.0.1:1", "redis", "The connection to Redis failed"],
  ["rediss://:secret-word@127.0.0.1:1", "ioredis", "The connection to Redis failed"],
])("no server at %s ends the command with 1, with the client %s", async (url, client, message) => {
  const folder = await projectWith(client);

  const { code, errors, output } = await run(["status"], { environment: { LAGOKIT_OUTBOX_STORE: url }, folder });

  expect(errors).toContain(message);
  expect(errors + output).not.toContain("secret-word");
  expect(code).toBe(1);
});

test("without a client, the error has the command that installs one", async () => {
  const folder = await projectWith("@lagokit/client");
  const source = join(folder, "src");
  await cp(fileURLToPath(new URL("../../src", import.meta.url)), source, { recursive: true });

  const { code, errors } = await run(["status", "--store", "redis://localhost"], { folder, source });

  expect(errors).toBe("A store on Redis needs the package `redis` or `ioredis`: run `npm install redis` here.\n");
  expect(code).toBe(1);
});

test("migrate --print needs neither a server nor a store", async () => {
  const { code, output } = await run(["migrate", "--print", "--schema", "billing", "--table", "events"]);

  expect(output).toContain('CREATE TABLE IF NOT EXISTS "billing"."events" (');
  expect(code).toBe(0);
});

async function putInPostgres({ connection }: PostgresServer, table: string): Promise<void> {
  const pool = new Pool(connection);
  onTestFinished(() => pool.end());
  await using outbox = new Outbox({ store: postgresStore(pool, { table }) });
  await outbox.put(eventsOf(5));
}

async function putInRedis(url: string, prefix: string): Promise<void> {
  const client = createClient({ url });
  await client.connect();
  onTestFinished(() => client.destroy());
  await using outbox = new Outbox({ store: redisStore(client, { prefix }) });
  await outbox.put(eventsOf(5));
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // As: the server listens on a port.
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
