// The thread that runs Prism.
import { parentPort, workerData } from "node:worker_threads";
import { belowBasePath } from "./below-base-path.ts";
import { readDocument } from "./document.ts";
import type { Exchange } from "./exchange.ts";
import { messageOf } from "./message-of.ts";
import { servedPart } from "./served-part.ts";

/** What the thread is given. */
export interface WorkerData {
  readonly document: string;
  readonly port: number;
  /** The server that requests go on to; without it, Prism answers them itself. */
  readonly upstream?: string;
}

/** What the thread tells. */
export type WorkerMessage =
  | { readonly problem: string }
  /** A request was sent on and answered. */
  | { readonly exchange: Exchange };

// An error that the thread threw would be lost: a library of Prism's prints these and exits.
await serve(workerData as WorkerData).catch((error: unknown) => tell({ problem: messageOf(error) }));

function tell(message: WorkerMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no browser window
  parentPort?.postMessage(message);
}

async function serve({ document: path, port, upstream }: WorkerData): Promise<void> {
  const document = servedPart(belowBasePath(await readDocument(path)));
  // Takes a second: what cannot be served is refused before.
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
  return `port ${port} is taken. Choose another with \`port\` (--port on the command line), or 0 for a free one.`;
}
