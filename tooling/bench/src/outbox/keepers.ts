import { Lago } from "@lagokit/client";
import { Outbox, type OutboxStore } from "@lagokit/outbox";
import { postgresStore } from "@lagokit/outbox/postgres";
import { redisStore } from "@lagokit/outbox/redis";
import { sqliteStore } from "@lagokit/outbox/sqlite";
import { Pool } from "pg";
import { createClient } from "redis";
import type { Keeper } from "./keeper.ts";
import type { KeeperName, OutboxOrder } from "./outbox-order.ts";
import { SqliteAlone } from "./sqlite-alone.ts";

type Place = Pick<OutboxOrder, "place" | "server">;

const makers: Readonly<Record<KeeperName, (place: Place) => Promise<Keeper>>> = {
  "SQLite alone": async ({ place }) => new SqliteAlone(place),
  "@lagokit/outbox on SQLite": ({ place, server }) => throughOutbox(sqliteStore(place), server, async () => {}),
  "Postgres alone": async ({ place }) => {
    const pool = poolOf(place);
    await pool.query("CREATE TABLE alone (id bigserial PRIMARY KEY, event text NOT NULL)");
    return {
      put: ([event]) => pool.query("INSERT INTO alone (event) VALUES ($1)", [JSON.stringify(event)]),
      end: () => pool.end(),
    };
  },
  "@lagokit/outbox on Postgres": async ({ place, server }) => {
    const pool = poolOf(place);
    const store = postgresStore(pool);
    await store.migrate();
    return throughOutbox(store, server, () => pool.end());
  },
  "Redis alone": async ({ place }) => {
    const client = await connect(place);
    return { put: ([event]) => client.xAdd("alone", "*", { event: JSON.stringify(event) }), end: () => client.close() };
  },
  "@lagokit/outbox on Redis": async ({ place, server }) => {
    const client = await connect(place);
    return throughOutbox(redisStore(client), server, () => client.close());
  },
};

/** Creates a keeper without events. */
export function makeKeeper({ keeper, ...place }: Place & Pick<OutboxOrder, "keeper">): Promise<Keeper> {
  return makers[keeper](place);
}

async function throughOutbox(store: OutboxStore, server: string, end: () => Promise<unknown>): Promise<Keeper> {
  const outbox = new Outbox({ lago: new Lago({ apiKey: "key", baseUrl: server }), store });
  await outbox.open();
  const close = async (): Promise<void> => {
    await outbox.close();
    await end();
  };
  return { put: (events) => outbox.put(events), outbox, end: close };
}

function poolOf(host: string): Pool {
  return new Pool({ host, user: "lago", database: "postgres", max: 10 });
}

function connect(path: string) {
  return createClient({ socket: { path, tls: false } })
    .on("error", () => undefined)
    .connect();
}
