import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "../postgres/start-postgres.ts";
import { startRedis } from "../redis/start-redis.ts";
import type { EngineName } from "./place.ts";

/** An engine with a folder of its own. */
export interface Engine extends AsyncDisposable {
  readonly path: string;
  /** Kills its server with SIGKILL, and starts it again on the same folder. Undefined for an engine without a server. */
  readonly crash?: () => Promise<void>;
}

/** Starts an engine without events. */
export const engines: Readonly<Record<EngineName, () => Promise<Engine>>> = {
  async sqlite() {
    const folder = await mkdtemp(join(tmpdir(), "lagokit-sqlite-"));
    return {
      path: join(folder, "outbox.db"),
      [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
    };
  },
  async postgres() {
    const server = await startPostgres();
    return {
      path: server.connection.host,
      async crash() {
        await server.stop("SIGKILL");
        await startAgain(() => server.start());
      },
      [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
    };
  },
  async redis() {
    const server = await startRedis();
    return {
      path: server.path,
      async crash() {
        await server.kill();
        await server.start();
      },
      [Symbol.asyncDispose]: () => server.stop(),
    };
  },
};

/** Postgres does not start as long as a process of the killed server has not noticed its end. */
async function startAgain(start: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await start();
    } catch (error) {
      if (attempt === 100) throw error;
    }
  }
}
