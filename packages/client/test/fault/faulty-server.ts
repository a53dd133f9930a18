import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** How a server handles a request that it has read, or a connection before there is a request. */
export interface Behaviour {
  readonly connect?: ((socket: Socket) => void) | undefined;
  readonly answer?: ((response: ServerResponse, request: IncomingMessage) => void) | undefined;
}

/** A server that fails at first, and then works. */
export interface FaultyServer extends AsyncDisposable {
  readonly url: string;
  /** The bodies of the requests that arrived, in order; empty for a GET. */
  readonly received: readonly string[];
  /** Number of connections. */
  readonly connections: number;
  /** Listens again on the same port. */
  open(): Promise<void>;
  /** Refuses connections from now on. */
  close(): Promise<void>;
}

/** Starts a server that applies a fault to its first connections or requests. */
export async function startFaultyServer(fault: Behaviour, times: number, good: object): Promise<FaultyServer> {
  const received: string[] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      received.push(Buffer.concat(chunks).toString());
      if (fault.answer && received.length <= times) fault.answer(response, request);
      else response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(good));
    });
  });
  server.on("connection", (socket) => {
    connections++;
    if (connections <= times) fault.connect?.(socket);
  });
  const open = (at: number): Promise<void> => new Promise((resolve) => server.listen(at, "127.0.0.1", resolve));
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  await open(0);
  // As: a server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    get connections() {
      return connections;
    },
    open: () => open(port),
    close,
    [Symbol.asyncDispose]: close,
  };
}
