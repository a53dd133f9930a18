// The thread that runs Prism.
import { parentPort, workerData } from "node:worker_threads";
import { belowBasePath } from "./below-base-path.ts";
import { readDocument } from "./document.ts";
import type { Exchange } from "./exchange.ts";
import { messageOf } from "./message-of.ts";
import { servedPart } from "./served-part.ts";

/** The input of the thread. */
export interface WorkerData {
  readonly document: string;
  readonly port: number;
  /** The server to which requests are forwarded. Without a server, Prism responds with examples. */
  readonly upstream?: string;
}

/** The messages of the thread. */
export type WorkerMessage =
  | { readonly problem: string }
  /** A request was forwarded, and its response arrived. */
  | { readonly exchange: Exchange };

// An error that the thread throws would be lost: a library of Prism prints such errors and exits.
await serve(workerData as WorkerData).catch((error: unknown) => tell({ problem: messageOf(error) }));

function tell(message: WorkerMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is not a browser window
  parentPort?.postMessage(message);
}

async function serve({ document: path, port, upstream }: WorkerData): Promise<void> {
  const document = servedPart(belowBasePath(await readDocument(path)));
  // This import takes a second, so a document that cannot be served is refused before it.
  const { startPrism } = await import("./prism-cli.ts");
  await startPrism({
    document,
    port,
    upstream: upstream === undefined ? undefined : new URL(upstream),
    onExchange: (exchange) => tell({ exchange }),
  }).catch((cause: unknown) => {
    const problem = messageOf(cause);
    const taken = problem.includes("EADDRINUSE");
    throw new Error(taken ? portTaken(port) : `${path} cannot be served: ${problem}`, { cause });
  });
}

function portTaken(port: number): string {
  return `port ${port} is in use. Choose another with \`port\` (--port on the command line), or 0 for a free one.`;
}
