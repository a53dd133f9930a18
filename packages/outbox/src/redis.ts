import { check, type Rule } from "./outbox-options.ts";
import type { RedisDurability } from "./redis/check-durability.ts";
import { type RedisClient, toConnection } from "./redis/redis-client.ts";
import { RedisStore } from "./redis/redis-store.ts";
import type { OutboxStore } from "./store/outbox-store.ts";

export type { RedisDurability } from "./redis/check-durability.ts";
export type {
  IoredisClient,
  IoredisCluster,
  NodeRedisClient,
  NodeRedisCluster,
  RedisClient,
} from "./redis/redis-client.ts";

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
 * @param client A connected client, pool or cluster of `redis` (node-redis), or a client or cluster of `ioredis`. The store does not
 * close it.
 * @throws LagoArgumentError if the client or an option is invalid.
 */
export function redisStore(client: RedisClient, options: RedisStoreOptions = {}): OutboxStore {
  check(options, rules);
  const { prefix = "lagokit:outbox", durability = "always", timeout = 10_000 } = options;
  // One hash tag, so that a cluster has all keys on one node.
  const keys = `{${prefix}}:`;
  return new RedisStore(toConnection(client, keys), { keys, durability, timeout });
}

const durabilities: readonly unknown[] = ["always", "everysec", "unchecked"] satisfies RedisDurability[];

const rules: Readonly<Record<keyof RedisStoreOptions, Rule>> = {
  prefix: [(value) => typeof value === "string" && /^[^{}]+$/.test(value), "must not be empty or contain braces."],
  durability: [(value) => durabilities.includes(value), 'must be "always", "everysec" or "unchecked".'],
  timeout: [
    (value) => Number(value) > 0 && Number(value) <= 2_147_483_647,
    "must be from 1 to 2147483647, in milliseconds.",
  ],
};
