import { LagoOutboxStoreError } from "../errors/lago-outbox-store-error.ts";
import { howToMigrate } from "./migration-sql.ts";

/** What each failure means. Messages of Postgres are not repeated, because they can contain the content of an event. */
const meanings: Readonly<Record<string, string>> = {
  "42P01": `The tables of the outbox do not exist: ${howToMigrate}`,
  "42703": `The tables of the outbox have another layout: ${howToMigrate}`,
  "42501":
    "The user of the database may not use the tables of the outbox: grant SELECT, INSERT, UPDATE and DELETE, and USAGE of the sequence",
  "25006": "The database is read-only: connect to the primary server",
  "25P02": "The transaction has failed before: roll it back",
  "40001": "The transaction cannot be serialized: roll it back, and repeat it",
  "40P01": "Postgres ended a deadlock: roll the transaction back, and repeat it",
  "53100": "The disk of the server is full",
  "53300": "The server has too many connections: use a smaller pool",
  "57014": "A timeout of the server, or a user, canceled the statement: raise `statement_timeout` if this occurs again",
  "28P01": "The server refuses the password",
  "28000": "The server refuses the user",
  "3D000": "The database does not exist",
  "57P03": "The server starts or stops: try again",
};

/** Failures after which the server cannot have run the statement. */
const unsent = /^(ECONNREFUSED|ENOENT|ENOTFOUND|EAI_AGAIN|CONNECT_TIMEOUT|57P03|28...|3D000|53300|P1\d\d\d)$/u;

/** Failures of Postgres that end the connection. */
const ended = /^(08...|57P0[1245]|40003)$/u;

const isSqlState = /^[0-9A-Z]{5}$/u;

/** Whether a failed statement may have been committed, because the connection was lost before the response. */
export function isOutcomeUnknown(error: unknown): boolean {
  const code = codeOf(error) ?? "";
  return !unsent.test(code) && (!isSqlState.test(code) || ended.test(code) || code === "EPIPE");
}

/** Returns an error that says what failed. It contains no text of the client, which may contain secrets. */
export function storeFailure(error: unknown, outcomeUnknown: boolean): LagoOutboxStoreError {
  const code = codeOf(error);
  const meaning = meanings[code ?? ""] ?? (isSqlState.test(code ?? "") ? unknownFailure : lostConnection);
  const again =
    "The events may have been accepted. Put them again: those to which you gave a `transaction_id` are accepted once.";
  const message = `Postgres failed${code === undefined ? "" : ` (${code})`}. ${meaning}.`;
  return new LagoOutboxStoreError(outcomeUnknown ? `${message} ${again}` : message, { code, outcomeUnknown });
}

const lostConnection = "The server cannot be reached: check the connection";
const unknownFailure = "See the log of the server";

/** Returns the code of an error, or of the one that it wraps: Drizzle and Prisma wrap the errors of their drivers. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  // As: each field is checked before it is used.
  const fields = error as Readonly<Record<string, unknown>>;
  const inner =
    codeOf(fields["cause"]) ?? codeOf(fields["meta"]) ?? codeOf(fields["driverAdapterError"]) ?? fields["originalCode"];
  const code = inner ?? fields["code"];
  return typeof code === "string" ? code : undefined;
}
