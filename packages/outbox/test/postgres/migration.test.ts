import { Pool } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import postgres from "postgres";
import { migrationSql, type PostgresClient, postgresStore } from "../../src/postgres.ts";
import { entry } from "../store-contract/example-events.ts";
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
    "The tables of the outbox do not exist: call `await outbox.migrate()`, or apply what `npx @lagokit/outbox migrate --print",
  );
});

test("a store whose tables were dropped says how to create them", async () => {
  const store = postgresStore(pool, { table: "dropped" });
  await store.migrate();
  await store.open();
  await pool.query("DROP TABLE dropped");

  await expect(store.put([entry(1)], {})).rejects.toThrow("do not exist: call `await outbox.migrate()`");
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

test("the printed SQL, as one text, creates what `migrate` creates", async () => {
  await pool.query("CREATE SCHEMA printed; CREATE SCHEMA migrated");
  await pool.query(migrationSql({ schema: "printed" }));
  await postgresStore(pool, { schema: "migrated" }).migrate();

  expect(await layoutOf("printed")).toEqual(await layoutOf("migrated"));
  await expect(postgresStore(pool, { schema: "printed" }).open()).resolves.toBeUndefined();
});

/** The columns and indices of a schema. */
async function layoutOf(schema: string): Promise<unknown[]> {
  const columns = `SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default)
    FROM information_schema.columns WHERE table_schema = $1`;
  const indexes = "SELECT replace(indexdef, $1::text, 's') FROM pg_indexes WHERE schemaname = $1";
  return (await pool.query(`${columns} UNION ${indexes} ORDER BY 1`, [schema])).rows;
}

test("a schema that does not exist is named as the reason", async () => {
  await expect(postgresStore(pool, { schema: "absent" }).migrate()).rejects.toThrow(
    "The schema of the outbox does not",
  );
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
    expect(String(failure)).toContain("may not create the tables of the outbox");
    expect(String(failure)).toContain("migrate --print");
    expect(String(failure)).not.toContain("secret");
  } finally {
    await limited.end();
  }
});
