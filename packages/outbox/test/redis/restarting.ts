import { afterEach, beforeEach } from "vitest";
import type { OutboxStore } from "../../src/index.ts";
import { redisStore, type RedisStoreOptions } from "../../src/redis.ts";
import type { connections } from "./connect.ts";
import { type RunningRedis, startRedis } from "./start-redis.ts";

/** A server for each test, and what opens stores on it. */
export interface Restarting {
  readonly server: () => RunningRedis;
  readonly open: (connect: (typeof connections)[string], options?: RedisStoreOptions) => Promise<OutboxStore>;
}

/** Starts a server before each test, and stops it afterwards. */
export function restarting(): Restarting {
  let server: RunningRedis | undefined;
  const ends: (() => void)[] = [];
  beforeEach(async () => {
    server = await startRedis();
  });
  afterEach(async () => {
    for (const end of ends.splice(0)) end();
    await server?.stop();
  });
  const running = (): RunningRedis => {
    if (!server) throw new Error("The server starts before each test.");
    return server;
  };
  return {
    server: running,
    open: async (connect, options) => {
      const { client, end } = await connect(running().path);
      ends.push(end);
      const store = redisStore(client, options);
      await store.open();
      return store;
    },
  };
}
