import { LagoArgumentError } from "@lagokit/client/errors";
import type { RedisDurability } from "./redis/check-durability.ts";
import { type RedisClient, toSendCommand } from "./redis/redis-client.ts";
import { RedisStore } from "./redis/redis-store.ts";
import type { OutboxStore } from "./store/outbox-store.ts";

export type { RedisDurability } from "./redis/check-durability.ts";
export type { IoredisClient, NodeRedisClient, RedisClient } from "./redis/redis-client.ts";

/** Options of `redisStore`. */
export interface RedisStoreOptions {
  /**
   * Start of the keys. All of them have the hash tag `{prefix}`, so that a cluster has them on one node.
   * @default "lagokit:outbox"
   */
  readonly prefix?: string | undefined;
  /**
   * What the store requires of the configuration of Redis.
   * - `"always"`: `appendfsync always`. An accepted event survives a power cut.
   * - `"everysec"`: a power cut may lose the events of the last second. The end of the Redis process alone loses nothing.
   * - `"unchecked"`: for services that do not permit `CONFIG GET`. Check it yourself.
   * @default "always"
   */
  readonly durability?: RedisDurability | undefined;
  /**
   * How long Redis may take to respond, in milliseconds. A `put` that was sent and got no response in this time rejects with
   * `outcomeUnknown: true`; one that could not be sent, with `outcomeUnknown: false`.
   * @default 10000
   */
  readonly timeout?: number | undefined;
}

/**
 * Keeps events in Redis 6.2 or later, in a stream. Several processes can deliver them together.
 *
 * @param client A connected client of `redis` (node-redis) or `ioredis`. The store does not close it.
 * @throws LagoArgumentError if an option is invalid.
 */
export function redisStore(client: RedisClient, options: RedisStoreOptions = {}): OutboxStore {
  const { prefix = "lagokit:outbox", durability = "always", timeout = 10_000 } = options;
  if (prefix === "" || /[{}]/.test(prefix))
    throw new LagoArgumentError("prefix", "must not be empty or contain braces.");
  if (!(timeout > 0)) throw new LagoArgumentError("timeout", "must be above 0, in milliseconds.");
  return new RedisStore(toSendCommand(client), { prefix, durability, timeout });
}
