import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/** The result of a command. */
export interface EndedCommand {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** A running command of the mock. It is stopped at the end of the test at the latest. */
export interface RunningCommand {
  readonly ended: Promise<EndedCommand>;
  /** Resolves to the first URL that the command prints. */
  firstUrl(): Promise<string>;
  /** Sends the command a signal, and waits until it ends. */
  end(signal: NodeJS.Signals): Promise<EndedCommand>;
}

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));

/** Starts `pnpm mock` with parameters. */
export function startCommand(parameters: readonly string[]): RunningCommand {
  const child = spawn(process.execPath, [main, ...parameters]);
  onTestFinished(() => void child.kill("SIGKILL"));
  const printed = { output: "", errors: "" };
  child.stdout.on("data", (chunk) => (printed.output += chunk));
  child.stderr.on("data", (chunk) => (printed.errors += chunk));
  const ended = once(child, "close").then(([code]): EndedCommand => ({ code, ...printed }));

  async function firstUrl(): Promise<string> {
    for (;;) {
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed.output + printed.errors) ?? [];
      if (url !== undefined) return url;
      const next = Promise.race([once(child.stdout, "data"), once(child.stderr, "data")]);
      // oxlint-disable-next-line no-await-in-loop -- the output arrives in pieces
      await Promise.race([next, ended.then(({ errors }) => Promise.reject(new Error(errors)))]);
    }
  }

  function end(signal: NodeJS.Signals): Promise<EndedCommand> {
    child.kill(signal);
    return ended;
  }

  return { ended, firstUrl, end };
}
