import { Pool } from "pg";
import postgres from "postgres";
import { drizzle } from "drizzle-orm/node-postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { postgresStore } from "../../src/postgres.ts";
import { type PostgresServer, startPostgres } from "./start-postgres.ts";

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

const entry = (id: number, more: object = {}) => ({
  key: `["s","${id}"]`,
  event: JSON.stringify({ transaction_id: String(id), x: "é\u0000", ...more }),
  acceptedAt: 1700000000000 + id,
  isTimed: true,
  keep: 0,
});

test("works", async () => {
  const pool = new Pool(server.connection);
  const store = postgresStore(pool);
  await expect(store.open()).rejects.toThrow("migrate");
  await store.migrate();
  await store.migrate();
  await store.open();
  await store.put([entry(1), entry(2)], {});
  await store.put([entry(1), entry(2), entry(3)], {});
  await expect(store.put([entry(4), entry(2, { y: 1 })], {})).rejects.toThrow("differ");
  await expect(store.put([entry(4)], { maxPending: 3 })).rejects.toThrow("full");
  await store.put([entry(4)], { maxPending: 4 });
  expect(await store.beat({ id: "a" }, 10_000)).toBe(true);
  const taken = await store.take("a", 3);
  expect(taken.map((t) => t.event)).toEqual([entry(1), entry(2), entry(3)].map((e) => e.event));
  expect(await store.status()).toEqual({
    pending: 1,
    sending: 3,
    dead: 0,
    oldest: 1700000000001,
    drainers: [{ id: "a" }],
  });
  const ids = taken.map((t) => t.id);
  await store.settle("a", {
    delivered: [ids[0]!],
    dead: [{ id: ids[1]!, reason: { kind: "refused", message: "no" } }],
    released: [ids[2]!],
  });
  expect((await store.listDead({ limit: 10 })).entries).toMatchObject([{ id: ids[1], reason: { kind: "refused" } }]);
  expect(await store.retryDead(["x", ids[1]!])).toBe(1);
  expect((await store.scan({ limit: 10 })).entries.map((e) => e.state)).toEqual(["pending", "pending", "pending"]);
  await store.leave("a");
  const sql = postgres({ ...server.connection, onnotice: () => {} });
  const other = postgresStore(sql);
  await other.put([entry(10)], {});
  await expect(
    sql.begin(async (tx) => {
      await other.put([entry(11)], { transaction: tx });
      throw new Error("back");
    }),
  ).rejects.toThrow("back");
  await drizzle(pool).transaction(async (tx) => {
    await store.put([entry(12)], { transaction: tx });
  });
  await expect(store.put([entry(13)], { transaction: pool })).rejects.toThrow("transaction");
  await expect(store.put([entry(13)], { transaction: sql })).rejects.toThrow("transaction");
  await expect(store.put([entry(13)], { transaction: drizzle(pool) })).rejects.toThrow("transaction");
  expect((await store.status()).pending).toBe(5);
  expect(await store.beat({ id: "b", pause: { message: "m", since: 1 } }, 10_000)).toBe(true);
  expect((await store.take("b", 100)).length).toBe(5);
  await sql.end();
  await pool.end();
});
