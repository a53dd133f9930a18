import { type IoredisClient, type NodeRedisClient, redisStore, type RedisClient } from "../redis.ts";
import { toStoreError } from "../redis/to-store-error.ts";
import { loadClient } from "./load-client.ts";
import type { OpenedStore } from "./opened-store.ts";
import type { StoreSettings } from "./store-settings.ts";

/** What both clients have. */
interface Connecting {
  connect(): Promise<unknown>;
  on(event: "error", listener: (error: unknown) => void): unknown;
}

interface NodeRedis {
  createClient(options: object): NodeRedisClient & Connecting & { destroy(): void };
}

interface Ioredis {
  readonly Redis: new (url: string, options: object) => IoredisClient & Connecting & { disconnect(): void };
}

/** A client that is not connected yet, and how to end its connection and its attempts to connect. */
interface Unconnected {
  readonly client: RedisClient & Connecting;
  readonly end: () => void;
}

/** Opens a store on Redis, with the client that is installed. */
export async function openRedis(url: string, settings: StoreSettings): Promise<OpenedStore> {
  const { client, end } = await createClient(url);
  try {
    // The store validates its options.
    const store = redisStore(client, settings);
    await connect(client);
    return { store, end };
  } catch (error) {
    end();
    throw error;
  }
}

async function createClient(url: string): Promise<Unconnected> {
  const { name, exports } = await loadClient("Redis", ["redis", "ioredis"]);
  if (name === "redis") {
    // As: the package of this name exports this.
    const client = (exports as NodeRedis).createClient({ url });
    return { client, end: () => client.destroy() };
  }
  // As: the package of this name exports this.
  const client = new (exports as Ioredis).Redis(url, { lazyConnect: true });
  return { client, end: () => client.disconnect() };
}

/** Both clients try again without an end, and report each failure as an event. The first one ends the command. */
async function connect(client: Connecting): Promise<void> {
  const failed = new Promise<never>((_, reject) => void client.on("error", (error) => reject(toStoreError(error))));
  failed.catch(() => {});
  await Promise.race([client.connect(), failed]).catch((error: unknown) => {
    throw toStoreError(error);
  });
}
