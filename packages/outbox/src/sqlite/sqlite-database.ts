/**
 * An open database of `node:sqlite`, better-sqlite3, or libsql. It is a connection that only the outbox uses: the store sets
 * its journal mode, its busy timeout, and its `synchronous`.
 */
export interface SqliteDatabase {
  exec(sql: string): unknown;
  prepare(sql: string): SqliteStatement;
}

/** A prepared statement of a `SqliteDatabase`. */
export interface SqliteStatement {
  run(...values: (string | number | null)[]): { readonly changes: number | bigint };
  get(...values: (string | number | null)[]): unknown;
  all(...values: (string | number | null)[]): unknown[];
}
