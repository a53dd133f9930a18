import { type TableOptions, toTableNames } from "./table-names.ts";

/** How to create the tables, for errors. */
export const howToMigrate =
  "call `await outbox.migrate()`, or apply what `npx @lagokit/outbox migrate --print --store …` prints";

/** The columns of the table of events, with their types. */
export const columns: Readonly<Record<string, string>> = {
  id: "bigint",
  key: "bytea",
  event: "text",
  accepted_at: "bigint",
  keep: "bigint",
  state: "smallint",
  taken_by: "bigint",
  changed_at: "bigint",
  reason: "text",
};

/**
 * Returns the SQL that creates the tables of a store, for your own migrations. It can run again: it changes nothing that
 * exists.
 *
 * @throws LagoArgumentError if a name is not a plain identifier.
 */
export function migrationSql(options: TableOptions = {}): string {
  const { events, drainers, sequence, index } = toTableNames(options);
  // The key is a hash: a key of any length fits into the index. An update of `taken_by` changes no index, which makes it cheap.
  return `CREATE SEQUENCE IF NOT EXISTS ${sequence};
CREATE TABLE IF NOT EXISTS ${events} (
  key bytea PRIMARY KEY,
  id bigint NOT NULL,
  event text NOT NULL,
  accepted_at bigint NOT NULL,
  keep bigint NOT NULL,
  state smallint NOT NULL DEFAULT 0,
  taken_by bigint NOT NULL DEFAULT 0,
  changed_at bigint,
  reason text
);
CREATE INDEX IF NOT EXISTS ${index("_state")} ON ${events} (state, id);
CREATE INDEX IF NOT EXISTS ${index("_kept")} ON ${events} ((changed_at + keep)) WHERE state = 2;
CREATE TABLE IF NOT EXISTS ${drainers} (
  token bigint PRIMARY KEY,
  id text NOT NULL,
  alive_until timestamptz NOT NULL,
  pause text
);
COMMENT ON TABLE ${events} IS 'Billing events that Lago does not have yet. state: 0 pending or sending, 1 dead, 2 delivered';
COMMENT ON TABLE ${drainers} IS 'The processes that deliver the events, and until when each is alive';
`;
}
