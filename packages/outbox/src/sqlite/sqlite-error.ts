import { LagoOutboxError } from "../errors/lago-outbox-error.ts";
import { LagoOutboxStoreError } from "../errors/lago-outbox-store-error.ts";

const explanations: Readonly<Record<string, string>> = {
  BUSY: "another process holds its lock: end the program that has a transaction open on it",
  READONLY: "it is read-only: allow this process to write to the file and to its folder",
  IOERR: "the disk fails to read or write: check it, and its free space",
  CORRUPT: "it is damaged: stop, copy it with its -wal file, and restore it with the `.recover` command of sqlite3",
  FULL: "the disk is full: free some space, then put the events again",
  CANTOPEN: "it cannot be opened: check its path, and that this process may write to its folder",
  NOTADB: "it is not an SQLite database, or it is encrypted: pass another path",
};

const names: Readonly<Record<number, string>> = {
  5: "BUSY",
  6: "BUSY",
  8: "READONLY",
  10: "IOERR",
  11: "CORRUPT",
  13: "FULL",
  14: "CANTOPEN",
  26: "NOTADB",
};

/** Returns the primary result code of SQLite, such as `BUSY`. Each client reports it in another way. */
export function resultName(error: unknown): string | undefined {
  // As: any object has fields, and each is checked before its use.
  const { code, errcode } = Object(error) as { readonly code?: unknown; readonly errcode?: unknown };
  if (typeof errcode === "number") return names[errcode & 255];
  return typeof code === "string" ? /^SQLITE_([A-Z]+)/.exec(code)?.[1] : undefined;
}

/** Describes a failure without the text of the engine, which may contain a path or values. */
export function toStoreError(error: unknown): LagoOutboxError {
  if (error instanceof LagoOutboxError) return error;
  const name = resultName(error);
  const explanation =
    explanations[name ?? ""] ?? `SQLite reports: ${error instanceof Error ? error.message : String(error)}`;
  return new LagoOutboxStoreError(`The outbox cannot use its SQLite database: ${explanation}.`, {
    code: name === undefined ? undefined : `SQLITE_${name}`,
  });
}
