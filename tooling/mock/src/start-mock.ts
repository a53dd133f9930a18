import { Worker } from "node:worker_threads";
import { specDocument } from "./document.ts";
import { messageOf } from "./message-of.ts";
import type { WorkerData, WorkerReport } from "./prism-worker.ts";

/** What to serve, and where. */
export interface MockOptions {
  /**
   * The OpenAPI document to serve: the path of a YAML or JSON file.
   * @default the repository's own spec/openapi.yaml
   */
  readonly document?: string;
  /**
   * The port to listen on; 0 takes a free one.
   * @default 0
   */
  readonly port?: number;
}

/** A running mock. */
export interface Mock {
  /** Where it listens, without `/api/v1`: operations are below that, as they are on the real server. */
  readonly url: string;
  /** Ends it and frees its port; harmless when it has ended already. */
  stop(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Starts Prism on a document, with request and response validation on, and resolves once it answers.
 *
 * It answers with the document's examples, or with made-up values if a request says `Prefer: dynamic=true`:
 * the same ones for the same request. `Prefer: code=404` asks for a declared status.
 *
 * Prism runs in a thread of its own: it does not hold up the caller, it can be ended at any moment,
 * and, unlike a process, it cannot outlive the caller, however that ends.
 */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  const workerData: WorkerData = { document: options.document ?? specDocument(), port: options.port ?? 0 };
  const worker = new Worker(new URL("prism-worker.ts", import.meta.url), { workerData });
  const url = await started(worker).catch((cause: unknown) => {
    throw new Error(`The mock did not start: ${messageOf(cause)}`, { cause });
  });
  const stop = async (): Promise<void> => {
    await worker.terminate();
  };
  return { url, stop, [Symbol.asyncDispose]: stop };
}

/** Resolves to the URL that the thread reports, and rejects if it reports a problem or ends without a word. */
function started(worker: Worker): Promise<string> {
  return new Promise((resolve, reject) => {
    worker.once("message", (report: WorkerReport) =>
      "url" in report ? resolve(report.url) : reject(new Error(report.problem)),
    );
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`its thread ended with code ${code}`)));
  });
}
