import { Pool } from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { OutboxStore } from "../../src/index.ts";
import { postgresStore } from "../../src/postgres.ts";
import { contents, entry, numbers } from "../store-contract/example-events.ts";
import { type PostgresServer, startPostgres } from "./start-postgres.ts";

let server: PostgresServer;
let pool: Pool;
let store: OutboxStore;
let statements = 0;
let tables = 0;

beforeAll(async () => {
  server = await startPostgres();
  pool = new Pool(server.connection);
});

beforeEach(async () => {
  const query = (text: string, values: unknown[]) => {
    statements++;
    return pool.query(text, values);
  };
  const made = postgresStore({ query }, { table: `outbox_${++tables}` });
  await made.migrate();
  store = made;
  statements = 0;
});

afterAll(async () => {
  await pool.end();
  await server[Symbol.asyncDispose]();
});

test("calls at the same time are one statement", async () => {
  await Promise.all(numbers(64).map((number) => store.put([entry(number)], {})));

  expect(statements).toBe(1);
  expect(await store.status()).toMatchObject({ pending: 64 });
});

test("a call with another event of the same key is refused, and those at the same time are accepted", async () => {
  await store.put([entry(7)], {});
  const other = { ...entry(7), event: JSON.stringify({ transaction_id: "event-7", code: "other" }) };

  const puts = numbers(20).map((number) => store.put(number === 5 ? [entry(99), other] : [entry(number)], {}));
  const results = await Promise.allSettled(puts);

  const refused = results.flatMap((result, index) => (result.status === "rejected" ? [[index, result.reason]] : []));
  expect(refused).toMatchObject([[4, { name: "LagoOutboxConflictError" }]]);
  expect(await contents(store)).toHaveLength(19);
});

test("two calls at the same time with different events of the same key are not both accepted", async () => {
  const other = { ...entry(1), event: JSON.stringify({ transaction_id: "event-1", code: "other" }) };

  const results = await Promise.allSettled([
    store.put([entry(1)], {}),
    store.put([other], {}),
    store.put([entry(1)], {}),
  ]);

  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});

test("calls that exceed `maxPending` are refused, and those before them are accepted", async () => {
  const results = await Promise.allSettled(numbers(20).map((number) => store.put([entry(number)], { maxPending: 13 })));

  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(13);
  expect(await store.status()).toMatchObject({ pending: 13 });
});

test("an event that Postgres cannot store fails alone", async () => {
  const bad = { ...entry(3), acceptedAt: 1e30 };

  const results = await Promise.allSettled([entry(1), entry(2), bad, entry(4)].map((one) => store.put([one], {})));

  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
});
