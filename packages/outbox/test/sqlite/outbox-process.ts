import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/** What an outbox in a process of its own does, as the arguments of one of its methods. */
export type Order =
  | { readonly run: true }
  | { readonly put: readonly [from: number, to: number] }
  | { readonly fill: true }
  | { readonly close: true };

/** What it reports once it did so. */
export interface Report {
  /** IDs of the events that it accepted. */
  readonly accepted: readonly string[];
  /** Why it refused the next one. */
  readonly error?: { readonly message: string; readonly code?: string };
}

/** An outbox in a process of its own. */
export class OutboxProcess {
  readonly #child: ChildProcess;

  /** @param limit Largest size of a file, in kilobytes. */
  constructor(file: string, url: string, limit?: number) {
    const main = fileURLToPath(new URL("outbox-main.ts", import.meta.url));
    const shell = limit && {
      execPath: "/bin/sh",
      execArgv: ["-c", `ulimit -f ${limit * 2}; exec "$0" "$@"`, process.execPath],
    };
    this.#child = fork(main, [file, url], { execArgv: [], ...shell, stdio: ["ignore", "ignore", "inherit", "ipc"] });
    onTestFinished(() => this.kill());
  }

  async order(order: Order): Promise<Report> {
    const reported = once(this.#child, "message");
    this.#child.send(order);
    // As: `outbox-main.ts` sends it.
    const [report] = (await reported) as [Report];
    return report;
  }

  /** Stops the process at its next instruction, until it gets `SIGCONT`. */
  signal(name: "SIGSTOP" | "SIGCONT"): void {
    this.#child.kill(name);
  }

  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, "exit");
    this.#child.kill("SIGKILL");
    await ended;
  }
}
