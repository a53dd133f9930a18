import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { Worker } from "node:worker_threads";
import type { Exchange } from "./exchange.ts";
import type { WorkerData, WorkerMessage } from "./prism-worker.ts";

/** A running Prism. */
export interface PrismThread {
  /** The URL at which it listens. */
  readonly url: string;
  /** Stops it and frees its port. Has no effect if it is already stopped. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts Prism in its own thread. The thread does not block the caller and can be stopped at any time. Unlike a
 * process, it cannot outlive the caller.
 */
export async function startPrismThread(
  workerData: WorkerData,
  onExchange: (exchange: Exchange) => void = () => {},
): Promise<PrismThread> {
  const worker = new Worker(new URL("prism-worker.ts", import.meta.url), { workerData, stdout: true });
  worker.on("message", (message: WorkerMessage) => "exchange" in message && onExchange(message.exchange));
  const url = await started(worker);
  return { url, stop: async () => void (await worker.terminate()) };
}

/** Resolves to the URL at which Prism listens. Rejects if the thread reports a problem or ends. */
function started(worker: Worker): Promise<string> {
  return new Promise((resolve, reject) => {
    void saidUrl(worker.stdout).then(resolve);
    worker.on("message", (message: WorkerMessage) => "problem" in message && reject(new Error(message.problem)));
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`its thread ended with code ${code}`)));
  });
}

/** Reads everything that Prism prints, so that nothing is buffered. Resolves to the URL at which Prism listens. */
function saidUrl(stdout: Readable): Promise<string> {
  return new Promise((resolve) => {
    createInterface({ input: stdout }).on("line", (line) => {
      const [, url] = /listening on (http:\S+)/.exec(line) ?? [];
      if (url !== undefined) resolve(url);
    });
  });
}
