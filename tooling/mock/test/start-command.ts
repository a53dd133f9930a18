import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/** What a command came to. */
export interface EndedCommand {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** A command of the mock that runs, at the longest until the test is over. */
export interface RunningCommand {
  readonly ended: Promise<EndedCommand>;
  /** The first URL that it prints, once it has. */
  firstUrl(): Promise<string>;
  /** Sends it a signal, and waits for its end. */
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
      // oxlint-disable-next-line no-await-in-loop -- what is printed comes in pieces
      await Promise.race([next, ended.then(({ errors }) => Promise.reject(new Error(errors)))]);
    }
  }

  function end(signal: NodeJS.Signals): Promise<EndedCommand> {
    child.kill(signal);
    return ended;
  }

  return { ended, firstUrl, end };
}
