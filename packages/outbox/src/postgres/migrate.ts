import { LagoOutboxStoreError } from "../errors/lago-outbox-store-error.ts";
import { migrationSql } from "./migration-sql.ts";
import { lockSql } from "./put-sql.ts";
import type { Session } from "./session.ts";
import { type TableOptions, toTableNames } from "./table-names.ts";

/** What to do, by the code of the failure. */
const causes: Readonly<Record<string, string>> = {
  "42501": "The user of the database may not create the tables of the outbox",
  "3F000": "The schema of the outbox does not exist",
};

/** Creates the tables in one transaction. Several processes do this one after the other, because they would fail otherwise. */
export async function migrate(session: Session, options: TableOptions): Promise<void> {
  const lock = lockSql(toTableNames(options));
  try {
    await session.run(`${lock};\n${migrationSql(options)}SELECT NULL::text AS result`);
  } catch (error) {
    throw explained(error);
  }
}

function explained(error: unknown): unknown {
  const code = error instanceof LagoOutboxStoreError ? error.code : undefined;
  const cause = causes[code ?? ""];
  if (cause === undefined) return error;
  const remedy = "As their owner, apply what `npx @lagokit/outbox migrate --print --store …` prints.";
  return new LagoOutboxStoreError(`${cause} (${code}). ${remedy}`, { code });
}
