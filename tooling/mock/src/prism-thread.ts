import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { Worker } from "node:worker_threads";
import type { Exchange } from "./exchange.ts";
import type { WorkerData, WorkerMessage } from "./prism-worker.ts";

/** A Prism that runs. */
export interface PrismThread {
  /** Where it listens. */
  readonly url: string;
  /** Ends it and frees its port; harmless when it has ended already. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts Prism in a thread of its own: it does not hold up the caller, it can be ended at any moment,
 * and, unlike a process, it cannot outlive the caller, however that ends.
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

/** Resolves to the URL that Prism says, and rejects if the thread reports a problem or ends without a word. */
function started(worker: Worker): Promise<string> {
  return new Promise((resolve, reject) => {
    void saidUrl(worker.stdout).then(resolve);
    worker.on("message", (message: WorkerMessage) => "problem" in message && reject(new Error(message.problem)));
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`its thread ended with code ${code}`)));
  });
}

/** Reads what Prism prints, to the end, so that none of it is kept; resolves to the URL where it says it listens. */
function saidUrl(stdout: Readable): Promise<string> {
  return new Promise((resolve) => {
    createInterface({ input: stdout }).on("line", (line) => {
      const [, url] = /listening on (http:\S+)/.exec(line) ?? [];
      if (url !== undefined) resolve(url);
    });
  });
}
