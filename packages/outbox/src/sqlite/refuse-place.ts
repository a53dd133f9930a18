import { statfsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { LagoOutboxStoreError } from "../errors/lago-outbox-store-error.ts";

/** Refuses a file that would not keep events, before SQLite opens it. It opens no file: this would end locks of SQLite. */
export function refusePlace(file: string): void {
  const reason = reasonAgainst(file);
  if (reason) throw new LagoOutboxStoreError(`${reason}. Use a file on a local disk, or the Postgres or Redis store.`);
}

function reasonAgainst(file: string): string | undefined {
  if (!file || file === ":memory:") return "A database in memory ends with its process";
  if (serverless.some((name) => process.env[name])) return "The disk of a serverless function ends with its instance";
  if (remote.has(statfsSync(dirname(file)).type >>> 0)) return "SQLite loses data on a network file system";
  const [size, logSize] = [file, `${file}-wal`].map((name) => statSync(name, { throwIfNoEntry: false })?.size);
  // SQLite would delete the log.
  return size === 0 && logSize ? "The database is empty, but its -wal file is not: restore both of them" : undefined;
}

const serverless = [
  "AWS_LAMBDA_FUNCTION_NAME",
  "VERCEL",
  "NETLIFY",
  "FUNCTIONS_WORKER_RUNTIME",
  "FUNCTION_TARGET",
  "K_SERVICE",
];

/** NFS, SMB, CIFS, and SMB 2, as `statfs` of Linux reports them. */
const remote = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42]);
