import Database from "libsql";
import { Redis } from "ioredis";
import { Pool } from "pg";
import postgres from "postgres";
import { createClient } from "redis";
import type { OutboxStore } from "../../src/index.ts";
import { type PostgresClient, postgresStore } from "../../src/postgres.ts";
import { redisStore } from "../../src/redis.ts";
import { sqliteStore } from "../../src/sqlite.ts";
import type { ClientName, Place } from "./place.ts";

/** A store, and how to end its client. */
export interface OpenedStore {
  readonly store: OutboxStore;
  readonly end: () => Promise<unknown>;
}

type Open = (path: string) => OpenedStore | Promise<OpenedStore>;

/** How a store is made on each client. The clients reconnect by themselves. */
const stores: Readonly<Record<ClientName, Open>> = {
  "node:sqlite": (path) => ({ store: sqliteStore(path), end: async () => {} }),
  libsql: (path) => ({ store: sqliteStore(new Database(path)), end: async () => {} }),
  pg: async (host) => {
    const pool = new Pool({ ...account, host, max: 4 });
    pool.on("error", ignore);
    return { store: await migrated(pool), end: () => pool.end() };
  },
  postgres: async (host) => {
    // The client does not handle it if the connection ends while it fetches types, which ends the process.
    const sql = postgres({ ...account, host, max: 4, onnotice: ignore, fetch_types: false });
    return { store: await migrated(sql), end: () => sql.end() };
  },
  redis: async (path) => {
    const client = createClient({ socket: { path, tls: false } });
    client.on("error", ignore);
    await client.connect();
    return { store: redisStore(client), end: () => client.close() };
  },
  ioredis: (path) => {
    const client = new Redis({ path });
    client.on("error", ignore);
    return { store: redisStore(client), end: () => client.quit() };
  },
};

const account = { user: "lago", database: "postgres" };

/** A client reports a lost connection as an event, which ends the process if nothing listens. */
function ignore(): void {}

/** Opens the store of a place. */
export async function openStore({ client, path }: Place): Promise<OpenedStore> {
  return stores[client](path);
}

async function migrated(client: PostgresClient): Promise<OutboxStore> {
  const store = postgresStore(client);
  await store.migrate();
  return store;
}
