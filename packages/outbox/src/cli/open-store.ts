import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { LagoOutboxError } from "../errors/lago-outbox-error.ts";
import { type PgClient, postgresStore } from "../postgres.ts";
import { type IoredisClient, type NodeRedisClient, redisStore } from "../redis.ts";
import { sqliteStore } from "../sqlite.ts";
import type { OutboxStore } from "../store/outbox-store.ts";

/** A store, and how to end its client. */
export interface OpenedStore {
  readonly store: OutboxStore;
  readonly end: () => Promise<unknown>;
}

/** A client reports a lost connection as an event too, which ends the process if nothing listens. */
interface Emitter {
  on(event: "error", listener: () => void): unknown;
}

interface Pg {
  readonly Pool: new (options: object) => PgClient & Emitter & { end(): Promise<void> };
}

interface NodeRedis {
  createClient(options: object): NodeRedisClient & Emitter & { connect(): Promise<unknown>; close(): Promise<unknown> };
}

interface Ioredis {
  readonly Redis: new (url: string) => IoredisClient & Emitter & { quit(): Promise<unknown> };
}

/** Opens the store of a URL. The clients of Postgres and Redis are those of the project in the current folder. */
export async function openStore(url: string): Promise<OpenedStore> {
  if (/^postgres(ql)?:/.test(url)) return openPostgres(url);
  if (/^rediss?:/.test(url)) return openRedis(url);
  if (/^[a-z]{2,}:\/\//i.test(url))
    throw new LagoOutboxError("--store must begin with postgres:// or redis://, or be a path.");
  return { store: sqliteStore(url.replace(/^sqlite:/, "")), end: async () => {} };
}

async function openPostgres(url: string): Promise<OpenedStore> {
  const pg = await load<Pg>("pg");
  if (!pg) throw new LagoOutboxError("A store on Postgres requires `pg` here: run `npm install pg`.");
  const pool = new pg.Pool({ connectionString: url, max: 5 });
  pool.on("error", () => {});
  return { store: postgresStore(pool), end: () => pool.end() };
}

async function openRedis(url: string): Promise<OpenedStore> {
  const redis = await load<NodeRedis>("redis");
  if (redis) return openNodeRedis(redis, url);
  const ioredis = await load<Ioredis>("ioredis");
  if (!ioredis)
    throw new LagoOutboxError("A store on Redis requires `redis` or `ioredis` here: run `npm install redis`.");
  const client = new ioredis.Redis(url);
  client.on("error", () => {});
  return { store: redisStore(client), end: () => client.quit() };
}

async function openNodeRedis(redis: NodeRedis, url: string): Promise<OpenedStore> {
  const client = redis.createClient({ url });
  // Before the first connection, there is nothing to wait for.
  const failed = new Promise<never>((_, reject) => {
    client.on("error", () => reject(new LagoOutboxError("Redis cannot be reached: check --store.")));
  });
  failed.catch(() => {});
  await Promise.race([client.connect(), failed]);
  return { store: redisStore(client), end: () => client.close() };
}

/** Loads a module of the project in the current folder, or the one that this package finds. */
async function load<Module>(name: string): Promise<Module | undefined> {
  for (const folder of [process.cwd(), import.meta.dirname]) {
    try {
      const file = createRequire(join(folder, "package.json")).resolve(name);
      const loaded: { readonly default?: unknown } = await import(pathToFileURL(file).href);
      // As: the module has this name. One in CommonJS has its exports under `default`.
      return { ...Object(loaded.default), ...loaded } as Module;
    } catch (error) {
      if (Object(error).code !== "MODULE_NOT_FOUND") throw error;
    }
  }
  return undefined;
}
