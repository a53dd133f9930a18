import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

/** What the command printed until it ended. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** A command that listens. */
export interface Started extends AsyncDisposable {
  readonly url: string;
  /** Resolves when the output contains a text. */
  printed(text: string): Promise<string>;
  /** Sends a signal, and resolves when the command has ended. */
  end(signal: "SIGINT" | "SIGTERM"): Promise<Ended>;
}

/** Runs the command until it ends. */
export function runCli(...args: readonly string[]): Promise<Ended> {
  return watch(args).ended;
}

/** Starts the command on a free port, and resolves when it listens. */
export async function startCli(...args: readonly string[]): Promise<Started> {
  const { child, ended, printed } = watch(["--port", "0", ...args]);
  const output = await Promise.race([printed("\n"), ended.then(({ errors }) => Promise.reject(new Error(errors)))]);
  const url = /http:\/\/\S+/.exec(output)?.[0] ?? "";
  const end = (signal: "SIGINT" | "SIGTERM"): Promise<Ended> => {
    child.kill(signal);
    return ended;
  };
  return { url, printed, end, [Symbol.asyncDispose]: async () => void (await end("SIGTERM")) };
}

interface Watched {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  readonly printed: (text: string) => Promise<string>;
}

function watch(args: readonly string[]): Watched {
  const child = spawn(process.execPath, [cli, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  const text = { output: "", errors: "" };
  child.stdout.on("data", (chunk) => (text.output += String(chunk)));
  child.stderr.on("data", (chunk) => (text.errors += String(chunk)));
  const ended = new Promise<Ended>((resolve) => child.once("close", (code) => resolve({ code, ...text })));
  const printed = (wanted: string): Promise<string> =>
    new Promise((resolve) => {
      const look = (): void => void (text.output.includes(wanted) && resolve(text.output));
      child.stdout.on("data", look);
      look();
    });
  return { child, ended, printed };
}
