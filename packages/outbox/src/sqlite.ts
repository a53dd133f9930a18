export { sqliteStore, type SqliteStoreOptions } from "./sqlite/sqlite-store.ts";
export type { SqliteDatabase, SqliteStatement } from "./sqlite/sqlite-database.ts";
