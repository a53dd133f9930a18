import { type ChildProcess, spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { WorkerMessage, WorkerTask } from "./worker-message.ts";

const program = fileURLToPath(new URL("worker.ts", import.meta.url));

/** How long a process may take to report what is waited for, in milliseconds. It needs a small part of this. */
const patience = 60_000;

/** A process that puts and delivers events. */
export class WorkerProcess {
  /** Everything that it has reported. */
  readonly messages: WorkerMessage[] = [];
  /** Resolves once it has ended and all its reports have arrived. */
  readonly ended: Promise<void>;
  readonly #process: ChildProcess;
  readonly #failure: Promise<string>;
  #onMessage: () => void = () => {};

  constructor(task: WorkerTask) {
    const cache = { NODE_COMPILE_CACHE: join(tmpdir(), "lagokit-crash-cache") };
    const child = spawn(process.execPath, [program, JSON.stringify(task)], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...cache, NODE_NO_WARNINGS: "1" },
    });
    this.#process = child;
    this.#failure = text(child.stderr);
    this.ended = this.#read(child);
  }

  /** Resolves once what it has reported is enough. Rejects if it ends before. */
  async until(isEnough: (messages: readonly WorkerMessage[]) => boolean): Promise<void> {
    const enough = new Promise<true>((resolve) => {
      this.#onMessage = () => {
        if (isEnough(this.messages)) resolve(true);
      };
      this.#onMessage();
    });
    const timer = setTimeout(() => this.#process.kill("SIGKILL"), patience);
    const isReached = await Promise.race([enough, this.ended.then(() => false)]);
    clearTimeout(timer);
    if (!isReached && !isEnough(this.messages))
      throw new Error(`A process ended too early, or did not report in time:\n${this.#last}\n${await this.#failure}`);
  }

  /** Sends a signal. */
  signal(signal: NodeJS.Signals): void {
    this.#process.kill(signal);
  }

  /** Kills it now, as a crash does. */
  async kill(): Promise<void> {
    this.signal("SIGKILL");
    await this.ended;
  }

  /** What it reported last, by kind. */
  get #last(): string {
    const kinds = Map.groupBy(this.messages, ({ kind }) => kind);
    return JSON.stringify([...kinds].map(([kind, messages]) => [kind, messages.length, messages.at(-1)]));
  }

  async #read(child: ChildProcess): Promise<void> {
    const closed = new Promise((resolve) => child.once("close", resolve));
    let rest = "";
    child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
      const lines = (rest + chunk).split("\n");
      // The last line can be incomplete, at the end too.
      rest = lines.pop() ?? "";
      // As: only the worker writes there.
      this.messages.push(...lines.map((line) => JSON.parse(line) as WorkerMessage));
      this.#onMessage();
    });
    await closed;
  }
}
