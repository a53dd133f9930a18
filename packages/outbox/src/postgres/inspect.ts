import { LagoOutboxStoreError } from "../errors/lago-outbox-store-error.ts";
import { parameter } from "./client.ts";
import { columns, howToMigrate } from "./migration-sql.ts";
import type { Session } from "./session.ts";
import type { TableNames } from "./table-names.ts";

/** What an outbox has to know of a server. */
interface Facts {
  readonly fsync: string;
  readonly commit: string;
  readonly readOnly: string;
  readonly encoding: string;
  readonly persistence: string | null;
  readonly drainers: boolean;
  readonly columns: Readonly<Record<string, string>> | null;
}

/** @throws LagoOutboxStoreError if the server or the table cannot keep events. */
export async function inspect(session: Session, names: TableNames, isRelaxed: boolean): Promise<void> {
  // As: the statement builds it.
  const facts = (await session.run(inspectSql, names)) as Facts;
  const problem = tableProblem(facts) ?? serverProblem(facts) ?? (isRelaxed ? undefined : durabilityProblem(facts));
  if (problem !== undefined) throw new LagoOutboxStoreError(problem);
}

function tableProblem(facts: Facts): string | undefined {
  if (facts.persistence === null || !facts.drainers) return `The tables of the outbox do not exist: ${howToMigrate}.`;
  const wrong = Object.entries(columns).filter(([name, type]) => facts.columns?.[name] !== type);
  if (wrong.length === 0) return undefined;
  return `The table of the outbox has another version (${wrong.map(([name]) => name).join(", ")}): ${howToMigrate}.`;
}

function serverProblem({ readOnly, encoding }: Facts): string | undefined {
  if (readOnly === "on") return "The database is read-only: connect to the primary server.";
  if (encoding !== "UTF8") return `The database has the encoding ${encoding}: use one with UTF8.`;
  return undefined;
}

function durabilityProblem({ fsync, commit, persistence }: Facts): string | undefined {
  const risk = "accepted events can be lost when the machine fails";
  const accept = 'or accept this with `durability: "relaxed"`';
  if (persistence !== "p")
    return `The table of the outbox is not logged, so that ${risk}: run ALTER TABLE … SET LOGGED, ${accept}.`;
  if (fsync === "off") return `Postgres runs with \`fsync = off\`, so that ${risk}: turn it on, ${accept}.`;
  if (commit === "off") return `Sessions have \`synchronous_commit = off\`, so that ${risk}: turn it on, ${accept}.`;
  return undefined;
}

const name = (key: string): string => `to_regclass(${parameter}::json ->> '${key}')`;

const inspectSql = `SELECT json_build_object('fsync', current_setting('fsync'),
  'commit', current_setting('synchronous_commit'), 'readOnly', current_setting('transaction_read_only'),
  'encoding', current_setting('server_encoding'), 'drainers', ${name("drainers")} IS NOT NULL,
  'persistence', (SELECT relpersistence FROM pg_class WHERE oid = ${name("events")}),
  'columns', (SELECT json_object_agg(attname, format_type(atttypid, NULL)) FROM pg_attribute
    WHERE attrelid = ${name("events")} AND attnum > 0 AND NOT attisdropped))::text AS result`;
