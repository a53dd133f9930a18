import { Pool } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import postgres from "postgres";
import { migrationSql, type PostgresClient, postgresStore } from "../../src/postgres.ts";
import { type PostgresServer, startPostgres } from "./start-postgres.ts";

let server: PostgresServer;
let pool: Pool;
let sql: postgres.Sql;

beforeAll(async () => {
  server = await startPostgres();
  pool = new Pool(server.connection);
  sql = postgres({ ...server.connection, onnotice: () => {} });
});

afterAll(async () => {
  await pool.end();
  await sql.end();
  await server[Symbol.asyncDispose]();
});

test("a store without its tables says how to create them", async () => {
  await expect(postgresStore(pool, { table: "missing" }).open()).rejects.toThrow(
    "The tables of the outbox do not exist: run `npx @lagokit/outbox migrate --print",
  );
});

test.each<[string, () => PostgresClient]>([
  ["pg", () => pool],
  ["postgres", () => sql],
])("`migrate` through %s can run again, and by several processes at the same time", async (name, client) => {
  const stores = Array.from({ length: 4 }, () => postgresStore(client(), { table: `again_${name}` }));

  await Promise.all(stores.map((store) => store.migrate()));
  await stores[0]?.migrate();

  await expect(stores[0]?.open()).resolves.toBeUndefined();
});

test("the printed SQL creates the same tables, also as one text", async () => {
  await pool.query(migrationSql({ table: "printed" }));

  await expect(postgresStore(pool, { table: "printed" }).open()).resolves.toBeUndefined();
});

test("the tables can be in another schema", async () => {
  await pool.query("CREATE SCHEMA billing");
  const store = postgresStore(pool, { schema: "billing", table: "outbox" });
  await store.migrate();

  await expect(store.open()).resolves.toBeUndefined();
});

test.each<[string, string, string, string]>([
  [
    "commits before it writes",
    "ALTER ROLE lago SET synchronous_commit = off",
    "ALTER ROLE lago RESET ALL",
    "synchronous_commit = off",
  ],
  [
    "only reads",
    "ALTER ROLE lago SET default_transaction_read_only = on",
    "ALTER ROLE lago RESET ALL",
    "read-only: connect to the primary",
  ],
])("a server that %s is refused", async (_, prepare, restore, message) => {
  await postgresStore(pool, { table: "checked" }).migrate();
  await pool.query(prepare);
  const fresh = new Pool(server.connection);
  try {
    await expect(postgresStore(fresh, { table: "checked" }).open()).rejects.toThrow(message);
  } finally {
    await fresh.query("SET default_transaction_read_only = off").catch(() => undefined);
    await fresh.end();
    const client = new Pool({ ...server.connection, options: "-c default_transaction_read_only=off" });
    await client.query(restore);
    await client.end();
  }
});

test("a table that a crash empties is refused, unless the caller accepts it", async () => {
  await postgresStore(pool, { table: "unlogged" }).migrate();
  await pool.query("ALTER TABLE unlogged SET UNLOGGED");

  await expect(postgresStore(pool, { table: "unlogged" }).open()).rejects.toThrow("is not logged");
  await expect(postgresStore(pool, { table: "unlogged", durability: "relaxed" }).open()).resolves.toBeUndefined();
});

test("a role that may not create tables gets an error that says so, without its password", async () => {
  await pool.query("CREATE ROLE app LOGIN PASSWORD 'secret'");
  const limited = new Pool({ ...server.connection, user: "app", password: "secret" });
  try {
    const failure = await postgresStore(limited, { table: "refused" })
      .migrate()
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: "LagoOutboxStoreError", code: "42501" });
    expect(String(failure)).not.toContain("secret");
  } finally {
    await limited.end();
  }
});
