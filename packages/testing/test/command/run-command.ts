import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

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

/** Runs the command until it ends. */
export function runCommand(args: readonly string[], environment?: Environment): Promise<Finished> {
  return startCommand(args, environment).finished;
}
