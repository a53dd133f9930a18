// Stores deliveries in Redis, which several processes can share.
import type { DedupeStore } from "@lagokit/webhooks";
import type { RedisClientType } from "redis";

/**
 * The duration of a claim, in milliseconds. A claim of a dead process must expire before Lago's last attempt, which comes
 * about 21 seconds after the first one failed. Increase the duration if your handler takes longer.
 */
const lease = 20_000;

/** How long a processed delivery is stored, in milliseconds. Users can make Lago resend a webhook days later. */
const memory = 30 * 24 * 60 * 60 * 1000;

const nameOf = (key: string): string => `lago:webhook:${key}`;

/** Creates a store from a connected client. */
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
