import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Connection, type PostgresServer, processOwner } from "./start-postgres.ts";

/** A pooler in front of a server. */
export interface Pooler extends AsyncDisposable {
  readonly connection: Connection & { readonly port: number };
}

/** Debian does not have it in the path of every user. */
const pgBouncer: string = existsSync("/usr/sbin/pgbouncer") ? "/usr/sbin/pgbouncer" : "pgbouncer";

const port = 6432;

/** Starts PgBouncer in transaction mode: two statements that are not in one transaction can run on different connections. */
export async function startPgBouncer({ connection: { host, user } }: PostgresServer): Promise<Pooler> {
  const file = join(host, "pgbouncer.ini");
  const databases = `[databases]\n* = host=${host} user=${user}\n`;
  const settings = `pool_mode=transaction\nserver_round_robin=1\nauth_type=any\nunix_socket_dir=${host}\nlisten_port=${port}\n`;
  await writeFile(file, `${databases}[pgbouncer]\n${settings}`);
  const pooler = spawn(pgBouncer, [file], { stdio: ["ignore", "ignore", "pipe"], ...processOwner() });
  await untilReady(pooler.stderr);
  return {
    connection: { host, port, user, database: "postgres" },
    [Symbol.asyncDispose]: async () => {
      const ended = once(pooler, "exit");
      pooler.kill();
      await ended;
    },
  };
}

async function untilReady(output: NodeJS.ReadableStream): Promise<void> {
  const log: string[] = [];
  for await (const line of createInterface({ input: output })) {
    log.push(line);
    if (!line.includes("process up")) continue;
    output.resume();
    return;
  }
  throw new Error(`PgBouncer did not start:\n${log.join("\n")}`);
}
