import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient, type RedisClientType } from "redis";

/** An empty Redis server, and a client that is connected to it. */
export interface RunningRedis {
  readonly client: RedisClientType;
  stop(): Promise<void>;
}

/** Starts a Redis server on its own socket. */
export async function startRedis(): Promise<RunningRedis> {
  const folder = await mkdtemp(join(tmpdir(), "lagokit-redis-"));
  const path = join(folder, "redis.sock");
  const options = ["--port", "0", "--unixsocket", path, "--save", "", "--dir", folder, "--daemonize", "no"];
  const server = spawn("redis-server", options, { stdio: ["ignore", "pipe", "inherit"] });
  server.stdout.resume();
  const client: RedisClientType = createClient({ socket: { path, reconnectStrategy: 50 } });
  // The client emits an error for each attempt until the server listens.
  client.on("error", () => {});
  await Promise.race([client.connect(), once(server, "error").then(needsRedis)]);
  return {
    client,
    stop: async () => {
      await client.close();
      server.kill();
      await once(server, "exit");
      await rm(folder, { recursive: true });
    },
  };
}

function needsRedis(): never {
  throw new Error("Redis is required. Install it (on Debian: `apt-get install redis-server`).");
}
