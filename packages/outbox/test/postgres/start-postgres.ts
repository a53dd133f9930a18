import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { globSync } from "node:fs";
import { chown, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** How to connect to a server. Each test can have a database of its own. */
export interface Connection {
  /** Folder of the socket. */
  readonly host: string;
  readonly user: string;
  readonly database: string;
}

/** A server of Postgres with a cluster of its own in a temporary folder. */
export interface PostgresServer extends AsyncDisposable {
  /** Folder of the data. */
  readonly data: string;
  readonly connection: Connection;
  /** The connection as a URL. */
  readonly url: string;
  /** Ends the server with a signal, and waits until it has ended. */
  stop(signal?: NodeJS.Signals): Promise<void>;
  /** Starts the server again, with further settings. */
  start(settings?: Readonly<Record<string, string>>): Promise<void>;
}

/** Finds a program of Postgres: Debian has them in a folder of the version. */
function postgresProgram(name: string): string {
  const [newest] = globSync(`/usr/lib/postgresql/*/bin/${name}`).toSorted().toReversed();
  return newest ?? name;
}

/** Starts a server. Its data is synchronized to the disk, as in production. */
export async function startPostgres(settings: Readonly<Record<string, string>> = {}): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), "lagokit-postgres-"));
  const owner = processOwner();
  if (owner) await chown(folder, owner.uid, owner.gid);
  const data = join(folder, "data");
  // The cluster need not survive a power cut before the server runs.
  const init = ["--no-sync", "--no-instructions", "--auth=trust", "--username=lago", "--encoding=UTF8", "--locale=C"];
  execFileSync(postgresProgram("initdb"), [...init, "-D", data], { cwd: folder, stdio: "pipe", ...owner });
  let server = await run({ folder, data, settings, owner });
  const stop = (signal: NodeJS.Signals = "SIGINT"): Promise<void> => end(server, signal);
  return {
    data,
    connection: { host: folder, user: "lago", database: "postgres" },
    url: `postgres://lago@/postgres?host=${encodeURIComponent(folder)}`,
    stop,
    start: async (more = {}) => void (server = await run({ folder, data, settings: { ...settings, ...more }, owner })),
    [Symbol.asyncDispose]: async () => {
      await stop("SIGQUIT");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** The user of the programs: Postgres refuses to run as root. */
export function processOwner(): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return { uid: idOf("-u"), gid: idOf("-g") };
}

function idOf(kind: "-u" | "-g"): number {
  return Number(execFileSync("id", [kind, "postgres"], { encoding: "utf8" }));
}

interface Cluster {
  readonly folder: string;
  readonly data: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly owner: Owner | undefined;
}

async function run({ folder, data, settings, owner }: Cluster): Promise<ChildProcess> {
  const all = { listen_addresses: "", unix_socket_directories: folder, shared_buffers: "128MB", ...settings };
  const options = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = spawn(postgresProgram("postgres"), ["-D", data, ...options], {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
    ...owner,
  });
  const log: string[] = [];
  for await (const line of createInterface({ input: server.stderr })) {
    log.push(line);
    if (!/ready to accept (read-only )?connections/u.test(line)) continue;
    server.stderr.resume();
    return server;
  }
  throw new Error(`Postgres did not start:\n${log.join("\n")}`);
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill(signal);
  await ended;
}
