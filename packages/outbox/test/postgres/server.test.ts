import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Pool } from "pg";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Outbox } from "../../src/index.ts";
import { type PostgresClient, postgresStore } from "../../src/postgres.ts";
import { clientOf, eventsOf, idsAt, idsOf, quick, startLago } from "../delivery/outbox-kit.ts";
import { reason } from "../store-contract/example-events.ts";
import { type PostgresServer, startPostgres } from "./start-postgres.ts";

let server: PostgresServer;
let pool: Pool;
let sql: postgres.Sql;

beforeAll(async () => {
  server = await startPostgres();
  pool = new Pool(server.connection);
  // A pool reports here that the server ended an idle connection.
  pool.on("error", () => undefined);
  // By default, it waits for up to 20 seconds before it connects again.
  sql = postgres({ ...server.connection, backoff: () => 0.01, onnotice: () => {} });
  await postgresStore(pool).migrate();
});

afterAll(async () => {
  await pool.end();
  await sql.end({ timeout: 1 });
  await server[Symbol.asyncDispose]();
});

describe.each<[string, () => PostgresClient]>([
  ["pg", () => pool],
  ["postgres", () => sql],
])("a server that stops immediately and starts again, through %s,", (_, client) => {
  test("loses no event that is being delivered", async () => {
    const lago = await startLago();
    const outbox = new Outbox({ lago: clientOf(lago), store: postgresStore(client()) });
    const failures: unknown[] = [];
    outbox.on("error", (failure) => failures.push(failure));
    await outbox.put(eventsOf(1000));
    const restarted = new Promise<void>((resolve, reject) => {
      lago.fault = () => {
        lago.fault = () => undefined;
        server
          .stop("SIGQUIT")
          .then(() => server.start())
          .then(resolve, reject);
        return undefined;
      };
    });

    await Promise.all([outbox.run({ ...quick, stopWhenEmpty: true }), restarted]);

    expect(idsAt(lago)).toEqual(idsOf(eventsOf(1000)));
    expect(failures).not.toEqual([]);
    expect(await outbox.status()).toMatchObject({ pending: 0, sending: 0, dead: 0 });
    await outbox.close();
  });
});

test("a drainer reads few rows of a backlog that the server has not analyzed", async () => {
  const one = new Pool({ ...server.connection, max: 1 });
  const store = postgresStore(one, { table: "backlog" });
  await store.migrate();
  await one.query("ALTER TABLE backlog SET (autovacuum_enabled = false)");
  await one.query(`INSERT INTO backlog (id, key, event, accepted_at, keep)
    SELECT nextval('backlog_id'), sha256(convert_to(n::text, 'UTF8')), '{}', 1, 0 FROM generate_series(1, 20000) AS n`);
  await store.beat({ id: "a" }, 60_000);
  const before = await rowsRead(one);

  const ids = (await store.take("a", 300)).map(({ id }) => id);
  const dead = ids.slice(0, 100).map((id) => ({ id, reason }));
  await store.settle("a", { delivered: ids.slice(100, 200), dead, released: ids.slice(200) });

  expect((await rowsRead(one)) - before).toBeLessThan(3000);
  expect(await store.status()).toMatchObject({ pending: 19_800, sending: 0, dead: 100 });
  await one.end();
});

/** The number of rows of the backlog that the server has read, through its only connection. */
async function rowsRead(one: Pool): Promise<number> {
  await one.query("SELECT pg_stat_force_next_flush()");
  const counts = "(seq_tup_read + idx_tup_fetch)::float8 AS count";
  const { rows } = await one.query<{ count: number }>(
    `SELECT ${counts} FROM pg_stat_user_tables WHERE relname = 'backlog'`,
  );
  return rows[0]?.count ?? 0;
}

test("a server that does not write to the disk is refused, unless the caller accepts it", async () => {
  await server.stop();
  await server.start({ fsync: "off" });

  await expect(postgresStore(pool).open()).rejects.toThrow("`fsync = off`");
  await expect(postgresStore(pool, { durability: "relaxed" }).open()).resolves.toBeUndefined();
});

test("a replica is refused", async () => {
  await server.stop();
  await writeFile(join(server.data, "standby.signal"), "");
  await server.start();

  await expect(postgresStore(pool).open()).rejects.toThrow("read-only: connect to the primary server");
});
