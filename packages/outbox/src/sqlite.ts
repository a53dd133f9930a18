import { LagoOutboxStoreError } from "./errors/lago-outbox-store-error.ts";
import type { SqliteDatabase } from "./sqlite/sqlite-database.ts";
import { SqliteStore } from "./sqlite/sqlite-store.ts";
import type { OutboxStore } from "./store/outbox-store.ts";

export type { SqliteDatabase, SqliteStatement } from "./sqlite/sqlite-database.ts";

export interface SqliteStoreOptions {
  /**
   * What accepted events survive. `full`: a power cut. `normal`: the end of the process, even by `kill -9`, but not a power
   * cut.
   *
   * @default "full"
   */
  readonly synchronous?: "full" | "normal";
  /**
   * Begins the names of the tables. Outboxes with different names can share a database.
   *
   * @default "lagokit_outbox"
   */
  readonly name?: string;
}

/**
 * Keeps events in an SQLite database.
 *
 * @param target Path of the file, which `node:sqlite` creates and opens; or an open database of `node:sqlite`,
 *   better-sqlite3, libsql, or `bun:sqlite` that only the outbox uses.
 */
export function sqliteStore(target: string | SqliteDatabase, options: SqliteStoreOptions = {}): OutboxStore {
  const { name = "lagokit_outbox", synchronous = "full" } = options;
  if (/^[a-z_]\w{0,60}$/i.test(name)) return new SqliteStore(target, { name, synchronous });
  throw new LagoOutboxStoreError("`name` must be a letter or `_`, then letters, digits, or `_`; at most 61 of them.");
}
