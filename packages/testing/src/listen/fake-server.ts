/// <reference lib="esnext.disposable" preserve="true" />
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Incoming } from "../server/exchange.ts";
import type { Handle } from "../server/fetch.ts";
import { isConnectionError } from "../server/connection-error.ts";
import { httpModule } from "./builtin-modules.ts";

/** Where a fake listens. */
export interface ListenOptions {
  /**
   * The port. 0 selects a free one.
   * @default 0
   */
  readonly port?: number;
  /**
   * The address. Only this machine reaches the default.
   * @default "127.0.0.1"
   */
  readonly host?: string;
  /**
   * The URL that clients use, without `/api/v1`, if it is another: that of a container, for example. Webhooks that are signed by
   * `jwt` name it as their issuer, as a real Lago names its `LAGO_API_URL`.
   * @default the `url` of the result
   */
  readonly publicUrl?: string;
}

/** A fake that listens on a port. */
export interface ListeningFake extends AsyncDisposable {
  /** The base URL for clients, without `/api/v1`. */
  readonly url: string;
  readonly port: number;
  /** Stops listening and closes all connections. Has no effect the second time. */
  close(): Promise<void>;
}

/** Listens for requests, and resolves when clients can connect. */
export async function listen(
  handle: Handle,
  { port = 0, host = "127.0.0.1" }: ListenOptions = {},
): Promise<ListeningFake> {
  const server = httpModule().createServer((request, response) => void serve(handle, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const actual = portOf(server);
  const close = (): Promise<void> => closeServer(server);
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${actual}`;
  return { url, port: actual, close, [Symbol.asyncDispose]: close };
}

async function serve(handle: Handle, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const controller = new AbortController();
  response.once("close", () => controller.abort());
  try {
    const { status, headers, body } = await handle(await read(request), controller.signal);
    const bytes = new TextEncoder().encode(body);
    const length =
      request.method === "HEAD" || status === 204 || status === 304 ? {} : { "content-length": bytes.length };
    response.writeHead(status, { ...headers, ...length }).end(bytes);
  } catch (error) {
    const isExpected = isConnectionError(error) || controller.signal.aborted;
    // The connection fails as the test asked for, or the caller gave up.
    if (isExpected) request.socket.destroy();
    else response.writeHead(500, { "content-type": "text/plain" }).end(`The fake failed: ${String(error)}`);
  }
}

async function read(request: IncomingMessage): Promise<Incoming> {
  const decoder = new TextDecoder();
  let body = "";
  // As: without an encoding, Node reads bytes.
  for await (const chunk of request) body += decoder.decode(chunk as Uint8Array, { stream: true });
  body += decoder.decode();
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  return { method: request.method ?? "GET", url: request.url ?? "/", headers, body };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // After this, no new connection is accepted, and those that are kept alive would delay the end.
  server.closeAllConnections();
  return closed;
}
