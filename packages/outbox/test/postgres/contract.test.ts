import { postgresStore } from "../../src/postgres.ts";
import { Pool } from "pg";
import postgres from "postgres";
import { afterAll, beforeAll } from "vitest";
import { testStore } from "../store-contract.ts";
import { type PostgresServer, startPostgres } from "./start-postgres.ts";

let server: PostgresServer;
let pool: Pool;
let sql: postgres.Sql;
let tables = 0;

beforeAll(async () => {
  server = await startPostgres();
  pool = new Pool(server.connection);
  sql = postgres(server.connection);
});

afterAll(async () => {
  await pool.end();
  await sql.end();
  await server[Symbol.asyncDispose]();
});

testStore({
  name: "Postgres through pg",
  drainers: "several",
  create: async () => {
    const table = `outbox_${++tables}`;
    await postgresStore(pool, { table }).migrate();
    return { store: () => postgresStore(pool, { table }) };
  },
});

testStore({
  name: "Postgres through postgres",
  drainers: "several",
  create: async () => {
    const table = `outbox_${++tables}`;
    await postgresStore(pool, { table }).migrate();
    return { store: () => postgresStore(sql, { table }) };
  },
});
