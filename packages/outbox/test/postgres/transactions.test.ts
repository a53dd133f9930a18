import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { drizzle as drizzleOnPg } from "drizzle-orm/node-postgres";
import { drizzle as drizzleOnPostgresJs } from "drizzle-orm/postgres-js";
import { Pool, type PoolClient } from "pg";
import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Outbox } from "../../src/index.ts";
import { postgresStore } from "../../src/postgres.ts";
import { type PostgresServer, startPostgres } from "./start-postgres.ts";

let server: PostgresServer;
let pool: Pool;
let sql: postgres.Sql;
let outbox: Outbox;
let tables = 0;
let table = "";

beforeAll(async () => {
  server = await startPostgres();
  pool = new Pool(server.connection);
  sql = postgres(server.connection);
});

beforeEach(async () => {
  table = `outbox_${++tables}`;
  const store = postgresStore(pool, { table });
  await store.migrate();
  outbox = new Outbox({ store });
});

afterAll(async () => {
  await pool.end();
  await sql.end();
  await server[Symbol.asyncDispose]();
});

const event = (number: number, properties: object = { number }) => ({
  transaction_id: `event-${number}`,
  external_subscription_id: "subscription",
  code: "requests",
  timestamp: 1_769_860_800,
  properties: { ...properties },
});

class RollbackError extends Error {}

/** Runs a task in a transaction of a library, which is rolled back if the task fails. */
type Transact = (task: (transaction: unknown) => Promise<unknown>) => Promise<unknown>;

async function withPg(task: (client: PoolClient) => Promise<unknown>): Promise<unknown> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const result = await task(client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}

const libraries: readonly (readonly [name: string, transact: Transact])[] = [
  ["pg", withPg],
  ["postgres", (task) => sql.begin(task)],
  ["Drizzle on pg", (task) => drizzleOnPg(pool).transaction(task)],
  ["Drizzle on postgres", (task) => drizzleOnPostgresJs(sql).transaction(task)],
  // What Prisma passes to the function of `$transaction`, on a client of pg.
  [
    "raw queries as Prisma has them",
    (task) =>
      withPg((client) =>
        task({
          $queryRawUnsafe: async (text: string, ...values: unknown[]) => (await client.query(text, values)).rows,
        }),
      ),
  ],
];

describe.each(libraries)("put in a transaction of %s", (_, transact) => {
  test("leaves 1 event after a commit, which is pending only then", async () => {
    let before = -1;

    await transact(async (transaction) => {
      await outbox.put(event(1), { transaction });
      before = (await outbox.status()).pending;
    });

    expect(before).toBe(0);
    expect((await outbox.status()).pending).toBe(1);
  });

  test("leaves 0 events after a rollback", async () => {
    const rollback = transact(async (transaction) => {
      await outbox.put([event(1), event(2)], { transaction });
      throw new RollbackError();
    });

    await expect(rollback).rejects.toThrow(RollbackError);
    expect((await outbox.status()).pending).toBe(0);
  });

  test("can continue after a conflict, of which nothing is left", async () => {
    await outbox.put(event(1));

    await transact(async (transaction) => {
      const put = outbox.put([event(2), event(1, { number: 7 })], { transaction });
      await expect(put).rejects.toThrow("differ in properties");
      await outbox.put(event(3), { transaction });
    });

    expect((await outbox.status()).pending).toBe(2);
  });

  test("accepts the same event once", async () => {
    await transact(async (transaction) => {
      await outbox.put(event(1), { transaction });
      await outbox.put([event(1), event(2), event(2)], { transaction });
    });

    expect((await outbox.status()).pending).toBe(2);
  });
});

test.each<[string, () => unknown]>([
  ["a pool of pg", () => pool],
  ["the `sql` of postgres", () => sql],
  ["a database of Drizzle", () => drizzleOnPg(pool)],
  ["a client of Prisma", () => ({ $connect: () => {}, $queryRawUnsafe: () => {} })],
  ["a text", () => "tx"],
])("put refuses %s, which is not a transaction", async (_, transaction) => {
  await expect(outbox.put(event(1), { transaction: transaction() })).rejects.toThrow(
    "`transaction` must be an open transaction",
  );
});

test("put refuses a client of pg before BEGIN", async () => {
  const client = await pool.connect();
  try {
    await client.query("SELECT 1");
    await expect(outbox.put(event(1), { transaction: client })).rejects.toThrow("must be an open transaction");
  } finally {
    client.release();
  }
});

describe("a process that is killed", () => {
  test.each([
    ["after its commit leaves 1 event", "committed", 1],
    ["before its commit leaves 0 events", "put", 0],
  ])("%s", async (_, moment, expected) => {
    const program = fileURLToPath(new URL("transaction-worker.ts", import.meta.url));
    const worker = spawn(process.execPath, [program, server.connection.host, table, moment], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [line] = (await once(createInterface({ input: worker.stdout }), "line")) as [string];
    worker.kill("SIGKILL");
    await once(worker, "exit");

    expect(line).toBe(moment);
    expect((await outbox.status()).pending).toBe(expected);
  });
});
