import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { EventStore } from "../events/event-store.ts";
import { answering } from "../start-server.ts";

/** How the response to a write is lost after the write is done. */
export const losses = {
  "a reset": (_, request) => void request.socket.resetAndDestroy(),
  "a truncated response": (response, request) =>
    void response
      .writeHead(200, { "content-type": "application/json", "content-length": "1000" })
      .write("{", () => request.socket.resetAndDestroy()),
  "a 502": (response) => void response.writeHead(502).end("<html>"),
  "a 503": (response) => void response.writeHead(503).end(),
  "a 504": (response) => void response.writeHead(504).end(),
} as const satisfies Readonly<Record<string, (response: ServerResponse, request: IncomingMessage) => void>>;

/** A way to lose a response. */
export type Loss = keyof typeof losses;

/**
 * A server that processes a write and loses its response. The same write gets another response later. Events can be
 * read.
 */
export interface LosingServer extends AsyncDisposable {
  readonly url: string;
  /** Number of writes that arrived. */
  readonly received: number;
}

/** Starts a server that loses the response to the first of each write, and responds to its retries. */
export async function startLosingServer(loss: Loss, answerAgain: RequestListener): Promise<LosingServer> {
  const done = new Set<string>();
  const store = new EventStore();
  let received = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method, url = "" } = request;
      const body = Buffer.concat(chunks).toString();
      const isOfEvents = method === "GET" || /\/events(\/batch)?$/.test(url);
      const [status, events] = isOfEvents ? store.answer(method, new URL(url, "http://lago"), body) : [];
      if (method === "GET" && status) return answering(status, events)(request, response);
      received++;
      const write = `${method} ${url} ${body}`;
      if (done.has(write)) return answerAgain(request, response);
      done.add(write);
      losses[loss](response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // As: a server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    get received() {
      return received;
    },
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
