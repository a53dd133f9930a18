import { spawn } from "node:child_process";
import { Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { command } from "../../behavior/command/command.ts";
import { behaviors } from "../../behavior/index.ts";

/** What the command printed, and its exit code. */
export interface Finished {
  readonly exitCode: number | null;
  readonly output: string;
  readonly errors: string;
}

/** A running command. */
export interface Running {
  readonly finished: Promise<Finished>;
  interrupt(): void;
}

/** The variables that name a server. */
export type Environment = Readonly<Partial<Record<"LAGO_API_KEY" | "LAGO_API_URL", string>>>;

/** Starts the command in a process of its own, without a terminal. */
export function startCommand(args: readonly string[], { LAGO_API_KEY, LAGO_API_URL }: Environment = {}): Running {
  const main = fileURLToPath(new URL("../../behavior/main.ts", import.meta.url));
  const env = { ...process.env, LAGO_API_KEY, LAGO_API_URL };
  const child = spawn(process.execPath, [main, ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  const printed = { output: "", errors: "" };
  child.stdout.on("data", (chunk) => (printed.output += String(chunk)));
  child.stderr.on("data", (chunk) => (printed.errors += String(chunk)));
  const finished = new Promise<Finished>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exitCode) => resolve({ exitCode, ...printed }));
  });
  return { finished, interrupt: () => void child.kill("SIGINT") };
}

/** Runs the command in this process until it ends. A process of its own takes a second to load the behaviors. */
export async function runCommand(args: readonly string[], environment: Environment = {}): Promise<Finished> {
  const printed = { output: "", errors: "" };
  const printTo = (name: keyof typeof printed): Writable =>
    new Writable({ write: (chunk, _, done) => done(void (printed[name] += String(chunk))) });
  const exitCode = await command(args, behaviors, {
    environment,
    output: printTo("output"),
    errors: printTo("errors"),
    canAsk: false,
    signal: new AbortController().signal,
  });
  return { exitCode, ...printed };
}
