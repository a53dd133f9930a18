/**
 * An open database of `node:sqlite`, better-sqlite3, libsql, or `bun:sqlite`. It is a connection that only the outbox uses:
 * the store sets its journal mode, its busy timeout, and its `synchronous`.
 */
export interface SqliteDatabase {
  exec(sql: string): unknown;
  prepare(sql: string): SqliteStatement;
}

/** A prepared statement of a `SqliteDatabase`. */
export interface SqliteStatement {
  run(...values: (string | number | null)[]): { readonly changes: number | bigint };
  all(...values: (string | number | null)[]): unknown[];
}
