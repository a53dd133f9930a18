import { createServer, type IncomingHttpHeaders, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

/** A received request. */
export interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

/** A real HTTP server with the responses of a test, which records its requests. */
export interface Server extends AsyncDisposable {
  readonly url: string;
  readonly received: readonly Received[];
}

/** Starts a server on a free port. */
export async function startServer(answer: RequestListener): Promise<Server> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    received.push({ method: request.method, url: request.url, headers: request.headers });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Returns a response with a status, a body and optional headers. */
export function answering(status: number, body: unknown, headers: Record<string, string> = {}): RequestListener {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return (_request, response) =>
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(text);
}

/** The response with a portal URL. */
export const portal = answering(200, { customer: { portal_url: "https://portal.example/acme" } });
