// The thread that runs Prism. It uses Prism's own packages and not its command, because these
// take port 0 and say which one they got, log nothing, and can be made to serve under /api/v1.
import { parentPort, workerData } from "node:worker_threads";
import { createLogger } from "@stoplight/prism-core";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { createServer } from "@stoplight/prism-http-server";
import { basePath, readDocument } from "./document.ts";
import { messageOf } from "./message-of.ts";

/** What the thread is given. */
export interface WorkerData {
  readonly document: string;
  readonly port: number;
}

/** What the thread reports, once. An error that it threw would be lost: a library of Prism's prints these and exits. */
export type WorkerReport = { readonly url: string } | { readonly problem: string };

const report: WorkerReport = await serve(workerData as WorkerData).then(
  (url) => ({ url }),
  (error: unknown) => ({ problem: messageOf(error) }),
);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no browser window
parentPort?.postMessage(report);

async function serve({ document, port }: WorkerData): Promise<string> {
  const operations = await readOperations(document);
  const server = createServer(operations, {
    cors: false,
    components: { logger: createLogger("mock", { level: "silent" }) },
    config: {
      isProxy: false,
      checkSecurity: true,
      validateRequest: true,
      validateResponse: true,
      errors: true,
      upstreamProxy: undefined,
      mock: { dynamic: false, ignoreExamples: false, seed: "lagokit" },
    },
  });
  return server.listen(port, "127.0.0.1").catch((error: unknown) => {
    const taken = messageOf(error).includes("EADDRINUSE");
    throw taken ? new Error(`port ${port} is taken. Choose another, or 0 for a free one.`, { cause: error }) : error;
  });
}

/** Reads the operations of a document, each with its full path: Prism ignores the path of a server's URL. */
async function readOperations(path: string): ReturnType<typeof getHttpOperationsFromSpec> {
  const document = await readDocument(path);
  const operations = await getHttpOperationsFromSpec({ ...document }).catch((cause: unknown) => {
    throw new Error(`${path} cannot be served: ${messageOf(cause)}`, { cause });
  });
  for (const operation of operations) operation.path = basePath(document) + operation.path;
  return operations;
}
