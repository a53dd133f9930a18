import { interrupted } from "@lagokit/signals";
import { basePath, readDocument } from "./document.ts";
import type { Exchange } from "./exchange.ts";
import { startPrismThread } from "./prism-thread.ts";

/** How a Lago server is observed. */
export interface ProxyOptions {
  readonly document: string;
  readonly port: number;
  /** The Lago server to which requests are forwarded. */
  readonly upstream: URL;
  /** Prints each exchange as one line of JSON. */
  readonly json: boolean;
}

/**
 * Forwards requests from a client to a Lago server until SIGINT or SIGTERM. Prints what contradicts the document in the
 * requests and responses. Resolves to the exit code.
 */
export async function proxy({ document, port, upstream, json }: ProxyOptions): Promise<number> {
  const end = interrupted();
  const base = basePath(await readDocument(document));
  const server = withoutBasePath(upstream, base);
  const counts = { all: 0, contradicting: 0 };
  const { url, stop } = await startPrismThread({ document, port, upstream: server }, (exchange) => {
    counts.all += 1;
    if (exchange.contradictions.length > 0) counts.contradicting += 1;
    console.log(json ? JSON.stringify(exchange) : describe(exchange));
  });
  console.error(`${url} forwards requests to ${server} and checks them against ${document}. Stop it with Ctrl+C.

  const lago = new Lago({ apiKey, baseUrl: "${url}" });
`);
  await end;
  await stop();
  console.error(`${counts.contradicting} of ${counts.all} exchanges contradict ${document}.`);
  return counts.contradicting === 0 ? 0 : 1;
}

/** The URL of the server without the path of the API. The document's own paths contain it. */
function withoutBasePath({ href }: URL, base: string): string {
  const server = href.replace(/\/+$/, "");
  return server.endsWith(base) ? server.slice(0, server.length - base.length) : server;
}

function describe({ method, path, status, contradictions }: Exchange): string {
  const lines = contradictions.map(({ at, message }) => `\n  ${at}: ${message}`);
  return `${method} ${path} ${status ?? "–"}${lines.join("")}`;
}
