import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isStopped } from "./is-stopped.ts";

/** A Redis server with its own folder and socket. It writes each change to its disk before it responds. */
export interface RunningRedis {
  /** The server's Unix socket. It is the same after a restart. */
  readonly path: string;
  /** Where the server keeps its data. */
  readonly folder: string;
  /** Stops the server without ending it, so that it is silent. Resolves once it has stopped. */
  pause(): Promise<void>;
  /** Lets a server continue that is paused. */
  resume(): void;
  /** Starts the server again on the same folder. */
  start(): Promise<void>;
  /** Ends the server without warning, as a crash does. The folder remains. */
  kill(): Promise<void>;
  /** Ends the server, and deletes its folder. */
  stop(): Promise<void>;
}

/** Starts a Redis server. Its options, such as `["--appendfsync", "everysec"]`, are added to ours. */
export async function startRedis(options: readonly string[] = []): Promise<RunningRedis> {
  const folder = await mkdtemp(join(tmpdir(), "lagokit-redis-"));
  const server = new RedisServer(folder, options);
  await server.start();
  return server;
}

class RedisServer implements RunningRedis {
  readonly folder: string;
  readonly path: string;
  readonly #options: readonly string[];
  #process: ChildProcess | undefined;

  constructor(folder: string, options: readonly string[]) {
    this.folder = folder;
    this.path = join(folder, "redis.sock");
    this.#options = options;
  }

  async start(): Promise<void> {
    const place = ["--port", "0", "--unixsocket", this.path, "--dir", this.folder];
    const durability = ["--save", "", "--appendonly", "yes", "--appendfsync", "always"];
    const args = [...place, ...durability, ...this.#options];
    const server = spawn("redis-server", args, { stdio: ["ignore", "pipe", "inherit"] });
    this.#process = server;
    process.once("exit", this.#end);
    const failed = once(server, "error").then(() => "");
    if (!(await Promise.race([isReady(server), failed])))
      throw new Error("Redis is required. Install it (on Debian: `apt-get install redis-server`).");
  }

  async kill(): Promise<void> {
    const server = this.#process;
    if (server?.exitCode !== null || server.signalCode !== null) return;
    const exit = once(server, "exit");
    this.#end();
    await exit;
    process.off("exit", this.#end);
  }

  async pause(): Promise<void> {
    this.#process?.kill("SIGSTOP");
    await isStopped(this.#process?.pid ?? 0);
  }

  resume(): void {
    this.#process?.kill("SIGCONT");
  }

  async stop(): Promise<void> {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }

  readonly #end = (): void => void this.#process?.kill("SIGKILL");
}

/** Resolves once the server says that it accepts connections, with false if it ends before. */
async function isReady({ stdout }: ChildProcess): Promise<boolean> {
  let log = "";
  return await new Promise((resolve) => {
    stdout?.on("data", (data) => {
      if (log.length < 100_000) log += String(data);
      if (/ready to accept connections/i.test(log)) resolve(true);
    });
    stdout?.on("end", () => resolve(false));
  });
}
