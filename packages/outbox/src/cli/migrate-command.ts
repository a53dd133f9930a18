import { migrationSql } from "../postgres.ts";
import type { Outbox } from "../outbox.ts";
import type { Command } from "./command-line.ts";

/** Prints the SQL of the tables. It needs no server. */
export function printMigration({ store, settings }: Command): number {
  const { schema, table } = settings;
  console.log(
    store.engine === "Postgres"
      ? migrationSql({ schema, table })
      : `-- ${store.engine} needs no migration: only Postgres has tables to create.`,
  );
  return 0;
}

/** Creates the tables, and checks that the store can be used. */
export async function migrate(outbox: Outbox, { isJson }: Command): Promise<number> {
  await outbox.migrate();
  await outbox.open();
  console.log(isJson ? JSON.stringify({ migrated: true }) : "The store is ready.");
  return 0;
}
