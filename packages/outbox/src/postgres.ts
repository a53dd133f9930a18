import type { PostgresClient } from "./postgres/client.ts";
import { PostgresStore, type PostgresStoreOptions } from "./postgres/postgres-store.ts";

export type { PgClient, PostgresClient, PostgresJsClient } from "./postgres/client.ts";
export { migrationSql } from "./postgres/migration-sql.ts";
export type { PostgresStore, PostgresStoreOptions } from "./postgres/postgres-store.ts";
export type { TableOptions } from "./postgres/table-names.ts";

/**
 * Keeps events in a table of your Postgres. Several processes can deliver them, and `put` can take part in your own
 * transaction. Create the table with `await store.migrate()`, or with the SQL of `migrationSql()`.
 *
 * @param client A `Pool` of `pg`, or the `sql` of `postgres`. A `Client` of `pg` must not be used for anything else.
 * @throws LagoArgumentError if the client or an option is invalid.
 *
 * @example
 * const store = postgresStore(new Pool({ connectionString }));
 */
export function postgresStore(client: PostgresClient, options: PostgresStoreOptions = {}): PostgresStore {
  return new PostgresStore(client, options);
}
