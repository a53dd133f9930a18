import { Redis } from "ioredis";
import { createClient } from "redis";
import type { RedisClient } from "../../src/redis.ts";

/** A client that connects again soon after its server is back. */
export interface Connection {
  readonly client: RedisClient;
  readonly end: () => void;
}

/** Commands without a connection are refused. */
export async function connectNodeRedis(path: string): Promise<Connection> {
  const client = createClient({ socket: { path, tls: false, reconnectStrategy: 5 }, disableOfflineQueue: true });
  // The client emits an error at each lost connection.
  client.on("error", () => {});
  await client.connect();
  return { client, end: () => client.destroy() };
}

/** Commands without a connection wait, and those without a response are retried. */
export async function connectIoredis(path: string): Promise<Connection> {
  const client = new Redis({ path, retryStrategy: () => 5, maxRetriesPerRequest: null, lazyConnect: true });
  client.on("error", () => {});
  await client.connect();
  return { client, end: () => client.disconnect() };
}

/** How each client connects. */
export const connections: Readonly<Record<string, (path: string) => Promise<Connection>>> = {
  "node-redis": connectNodeRedis,
  ioredis: connectIoredis,
};
