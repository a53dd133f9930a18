import { existsSync } from "node:fs";
import { LagoOutboxError } from "../errors/lago-outbox-error.ts";
import { type SqliteDatabase, sqliteStore, type SqliteStoreOptions } from "../sqlite.ts";
import { loadClient } from "./load-client.ts";
import type { OpenedStore } from "./opened-store.ts";
import type { StoreSettings } from "./store-settings.ts";

type Database = new (path: string) => SqliteDatabase & { close(): unknown };

/** Opens a store on SQLite. Node 20 has no SQLite of its own, so a package is needed there. */
export async function openSqlite(path: string, settings: StoreSettings): Promise<OpenedStore> {
  // As: the store validates its options.
  const options = settings as SqliteStoreOptions;
  if (process.getBuiltinModule?.("node:sqlite")) return { store: sqliteStore(path, options), end: () => {} };
  const { exports } = await loadClient("SQLite", ["libsql", "better-sqlite3"]);
  // As: both packages export this class.
  const database = new (exports as Database)(path);
  return { store: sqliteStore(database, options), end: () => database.close() };
}

/** A wrong path would be an empty outbox, which looks as if all were well. */
export function refuseMissingFile(path: string): void {
  if (existsSync(path)) return;
  throw new LagoOutboxError("The file of --store does not exist: check its path, and the folder of the command.");
}
