// Remembers deliveries in Redis, which several processes can share.
import type { DedupeStore } from "@lagokit/webhooks";
import type { RedisClientType } from "redis";

/**
 * For how long a claim holds, in milliseconds: a process that died with it must not keep Lago's last attempt back, which
 * comes some 21 seconds after the first one broke off. Give a handler that takes longer a longer one.
 */
const lease = 20_000;

/** For how long what is done is remembered. Someone can have Lago send a webhook again days later. */
const memory = 30 * 24 * 60 * 60 * 1000;

const nameOf = (key: string): string => `lago:webhook:${key}`;

/** Makes a store of a connected client. */
export function redisDedupe(redis: Pick<RedisClientType, "set" | "get" | "eval">): DedupeStore {
  return {
    async claim(key, token) {
      const claimed = await redis.set(nameOf(key), token, { NX: true, PX: lease });
      if (claimed !== null) return "claimed";
      return (await redis.get(nameOf(key))) === "done" ? "duplicate" : "in_progress";
    },
    complete: (key) => redis.set(nameOf(key), "done", { PX: memory }),
    release: (key, token) =>
      redis.eval('if redis.call("GET", KEYS[1]) == ARGV[1] then return redis.call("DEL", KEYS[1]) end', {
        keys: [nameOf(key)],
        arguments: [token],
      }),
  };
}
