import { LagoOutboxError } from "../errors/lago-outbox-error.ts";
import { LagoOutboxStoreError } from "../errors/lago-outbox-store-error.ts";

/** Parts of the messages of SQLite, which every client passes on unchanged, with their codes and what to do. */
const failures: readonly (readonly [part: string, code: string, advice: string])[] = [
  ["locked", "BUSY", "end the program that has a transaction open on it"],
  ["readonly", "READONLY", "allow this process to write to the file and to its folder"],
  ["full", "FULL", "free some space, then put the events again"],
  [
    "malformed",
    "CORRUPT",
    "stop all its users, copy it with its -wal file, then restore it with the `.recover` command of SQLite",
  ],
  [
    "not a database",
    "NOTADB",
    "the file is damaged, encrypted, or of another program: pass another path, or restore it",
  ],
  ["open", "CANTOPEN", "check its path, and that this process may write to the folder"],
  ["", "IOERR", "check the disk, its free space, and that the folder exists"],
];

/** Returns whether another connection, or the caller, has the lock that the failed statement needs. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && /locked|in(side)? a transaction/.test(error.message);
}

/** Makes an error of a failure of SQLite, or of the file system. */
export function toStoreError(error: unknown): LagoOutboxError {
  if (error instanceof LagoOutboxError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const [, code = "", advice = ""] = failures.find(([part]) => message.includes(part)) ?? [];
  return new LagoOutboxStoreError(`The SQLite database fails: ${message}: ${advice}.`, { code: `SQLITE_${code}` });
}
