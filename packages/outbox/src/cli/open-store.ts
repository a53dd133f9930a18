import type { Command } from "./command-line.ts";
import { openPostgres } from "./open-postgres.ts";
import { openRedis } from "./open-redis.ts";
import { openSqlite, refuseMissingFile } from "./open-sqlite.ts";
import type { OpenedStore } from "./opened-store.ts";

/** Opens the store of a command. */
export async function openStore({ name, store: { engine, url }, settings }: Command): Promise<OpenedStore> {
  if (engine === "Postgres") return openPostgres(url, settings);
  if (engine === "Redis") return openRedis(url, settings);
  // A worker may start before the application that puts events.
  if (name !== "drain" && name !== "migrate") refuseMissingFile(url);
  return openSqlite(url, settings);
}
