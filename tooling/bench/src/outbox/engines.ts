import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import installPostgres from "../../../../packages/outbox/test/postgres/global-setup.ts";
import { startPostgres } from "../../../../packages/outbox/test/postgres/start-postgres.ts";
import installRedis from "../../../../packages/outbox/test/redis/install-redis.ts";
import { startRedis } from "../../../../packages/outbox/test/redis/start-redis.ts";
import type { KeeperName } from "./outbox-order.ts";

/** An engine without events. */
export interface Engine extends AsyncDisposable {
  readonly place: string;
}

/** Installs the engines that are missing, where this is possible. */
export function installEngines(): void {
  installPostgres();
  installRedis();
}

/** Starts the engine of a keeper. Each one waits for its disk before it responds. */
export async function startEngine(keeper: KeeperName): Promise<Engine> {
  if (keeper.includes("Postgres")) {
    const server = await startPostgres();
    return { place: server.connection.host, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
  }
  if (keeper.includes("Redis")) {
    const server = await startRedis();
    return { place: server.path, [Symbol.asyncDispose]: () => server.stop() };
  }
  const folder = await mkdtemp(join(tmpdir(), "lagokit-bench-outbox-"));
  return { place: join(folder, "outbox.db"), [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}
