import { closeSync, existsSync, fdatasync, openSync, readSync, statfsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { LagoOutboxStoreError } from "../errors/lago-outbox-store-error.ts";
import type { SqliteDatabase } from "./sqlite-database.ts";

/** Opens the database of a path with `node:sqlite`. */
export function openDatabase(path: string): SqliteDatabase & { close(): void } {
  const file = fileOf(path);
  refuseOther(file);
  const sqlite = process.getBuiltinModule?.("node:sqlite");
  if (!sqlite) {
    throw new LagoOutboxStoreError(
      "This version of Node.js has no `node:sqlite`: pass an open database of better-sqlite3 or libsql instead of a path.",
    );
  }
  // As: the values that the outbox passes and receives are texts and numbers.
  return new sqlite.DatabaseSync(file) as unknown as SqliteDatabase & { close(): void };
}

function fileOf(path: string): string {
  if (path === "" || path === ":memory:") {
    throw new LagoOutboxStoreError("A database in memory does not survive the process: pass the path of a file.");
  }
  return resolve(path);
}

function refuseOther(file: string): void {
  const folder = dirname(file);
  if (!existsSync(folder))
    throw new LagoOutboxStoreError("The folder of the SQLite database does not exist: create it.");
  refuseFolder(folder);
  if (existsSync(file) && !isDatabase(file)) {
    throw new LagoOutboxStoreError(
      "The file is not an SQLite database, or it is damaged or encrypted. It was not changed: pass another path, or restore it.",
      { code: "SQLITE_NOTADB" },
    );
  }
}

function isDatabase(file: string): boolean {
  const wal = `${file}-wal`;
  if (statSync(file).size === 0) return !existsSync(wal) || statSync(wal).size === 0;
  const header = Buffer.alloc(16);
  const descriptor = openSync(file, "r");
  readSync(descriptor, header);
  closeSync(descriptor);
  return header.toString("latin1") === "SQLite format 3\0";
}

const remote = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997]);

/** Returns whether a type of a file system, as `statfs` reports it, is NFS, SMB, CIFS, or 9p: their locks are not reliable. */
export function isRemote(type: number): boolean {
  return remote.has(type >>> 0);
}

export function refuseFolder(folder: string): void {
  if (isRemote(Number(statfsSync(folder).type))) {
    throw new LagoOutboxStoreError(
      "SQLite loses data on a network file system: use a local disk, or the Postgres or Redis store.",
    );
  }
  const { env } = process;
  if (["AWS_LAMBDA_FUNCTION_NAME", "VERCEL", "NETLIFY", "FUNCTION_TARGET", "K_SERVICE"].some((name) => env[name])) {
    throw new LagoOutboxStoreError(
      "The disk of a serverless function is deleted with its instance: use the Postgres or Redis store.",
    );
  }
}

/** Makes a file survive a crash of the machine, without blocking the event loop. */
export function flushFile(descriptor: number): Promise<void> {
  return new Promise((settle, reject) => {
    fdatasync(descriptor, (error) => (error ? reject(error) : settle()));
  });
}
