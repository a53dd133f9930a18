import { Pool } from "pg";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Outbox } from "../../src/index.ts";
import { type PostgresClient, postgresStore } from "../../src/postgres.ts";
import { clientOf, eventOf, eventsOf, idsAt, idsOf, quick, startLago } from "../delivery/outbox-kit.ts";
import { type Pooler, startPgBouncer } from "./start-pgbouncer.ts";
import { type PostgresServer, startPostgres } from "./start-postgres.ts";

let server: PostgresServer;
let pooler: Pooler;
let pool: Pool;
let sql: postgres.Sql;

beforeAll(async () => {
  server = await startPostgres();
  pooler = await startPgBouncer(server);
  pool = new Pool(pooler.connection);
  pool.on("error", () => undefined);
  sql = postgres({ ...pooler.connection, onnotice: () => {} });
});

afterAll(async () => {
  await pool.end();
  await sql.end();
  await pooler[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

describe.each<[string, () => PostgresClient]>([
  ["pg", () => pool],
  ["postgres", () => sql],
])("through %s and PgBouncer in transaction mode, an outbox", (name, client) => {
  test("creates its tables, and accepts and delivers events", async () => {
    const lago = await startLago();
    const store = postgresStore(client(), { table: `pooled_${name}` });
    const outbox = new Outbox({ lago: clientOf(lago), store, maxPending: 1000 });
    await outbox.migrate();

    await Promise.all(eventsOf(200).map((event) => outbox.put(event)));
    await outbox.run({ ...quick, stopWhenEmpty: true });

    expect(idsAt(lago)).toEqual(idsOf(eventsOf(200)));
    await outbox.close();
  });

  test("takes part in a transaction", async () => {
    const outbox = new Outbox({ store: postgresStore(client(), { table: `transactions_${name}` }) });
    await outbox.migrate();

    await sql.begin((transaction) => outbox.put(eventOf(1), { transaction }));

    expect(await outbox.status()).toMatchObject({ pending: 1 });
    await outbox.close();
  });
});
