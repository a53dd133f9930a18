import { type ChildProcess, spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { EventSendInput } from "@lagokit/client";
import { onTestFinished } from "vitest";
import { Outbox } from "../../src/index.ts";
import { sqliteStore } from "../../src/sqlite.ts";
import { clientOf, eventsOf, quick, startLago, temporaryFolder } from "../delivery/outbox-kit.ts";
import type { PlainLago } from "../lago/plain-lago.ts";

const packageFolder = fileURLToPath(new URL("../..", import.meta.url));

/** What a command printed, and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** How a command is started. */
export interface StartOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** The current folder of the command. */
  readonly folder?: string;
  /** The folder with the sources of the command. */
  readonly source?: string;
}

/** A command that runs. */
export interface Started {
  readonly child: ChildProcess;
  /** Resolves once the command has printed a text. */
  readonly printed: (text: string) => Promise<void>;
  readonly ended: Promise<Ended>;
}

/** Starts the command. */
export function start(args: readonly string[], options: StartOptions = {}): Started {
  const { environment = {}, folder = packageFolder, source = join(packageFolder, "src") } = options;
  return observe(
    spawn(process.execPath, [join(source, "cli.ts"), ...args], {
      env: {
        PATH: process.env["PATH"],
        // The start of each process would compile all of the sources.
        NODE_COMPILE_CACHE: join(packageFolder, "node_modules/.cache/cli"),
        ...environment,
      },
      cwd: folder,
    }),
  );
}

/** Collects what a process prints. */
export function observe(child: ChildProcess): Started {
  onTestFinished(() => void child.kill("SIGKILL"));
  const text = { output: "", errors: "" };
  const news = new EventEmitter();
  child.stdout?.on("data", (data) => news.emit("output", (text.output += String(data))));
  child.stderr?.on("data", (data) => (text.errors += String(data)));
  const ended = new Promise<Ended>((resolve) => {
    child.once("close", (code) => resolve({ code, ...text }));
  });
  const printed = async (part: string): Promise<void> => {
    while (!text.output.includes(part)) await once(news, "output");
  };
  return { child, printed, ended };
}

/** Runs the command. */
export function run(args: readonly string[], options: StartOptions = {}): Promise<Ended> {
  return start(args, options).ended;
}

/** A Lago, and the variables of a command that name it. */
export async function prepareLago(): Promise<{
  readonly server: PlainLago;
  readonly lago: Readonly<Record<string, string>>;
}> {
  const server = await startLago();
  return { server, lago: { LAGO_API_KEY: "key-of-a-test", LAGO_API_URL: server.url } };
}

/** A file of events, a Lago, and the variables of a command that name both. */
export interface Prepared {
  readonly server: PlainLago;
  /** The file of an outbox that keeps delivered events. */
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Delivers what is in the file, in this process. */
  readonly deliver: () => Promise<void>;
}

/** Prepares a file with events. */
export async function prepare(events: readonly EventSendInput[] = eventsOf(5), keep = 0): Promise<Prepared> {
  const { server, lago } = await prepareLago();
  const file = join(await temporaryFolder(), "outbox.db");
  const open = (): Outbox => new Outbox({ store: sqliteStore(file), lago: clientOf(server), keep });
  const deliver = async (): Promise<void> => {
    await using outbox = open();
    await outbox.run({ ...quick, stopWhenEmpty: true });
  };
  await using outbox = open();
  await outbox.put(events);
  return { server, file, environment: { ...lago, LAGOKIT_OUTBOX_STORE: file }, deliver };
}

/** A folder in which only some packages of this one are installed. */
export async function projectWith(...names: readonly string[]): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, "node_modules/@lagokit"), { recursive: true });
  for (const name of names)
    await symlink(join(packageFolder, "node_modules", name), join(folder, "node_modules", name));
  return folder;
}
