import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** What a server does with a request that it has read, or with a connection before there is one. */
export interface Behaviour {
  readonly connect?: ((socket: Socket) => void) | undefined;
  readonly answer?: ((response: ServerResponse, request: IncomingMessage) => void) | undefined;
}

/** A server that behaves badly at first, and well from then on. */
export interface FaultyServer extends AsyncDisposable {
  readonly url: string;
  /** The bodies of the requests that arrived, in their order; of a GET, an empty one. */
  readonly received: readonly string[];
  /** How many connections there were. */
  readonly connections: number;
  /** Listens again, where it did before. */
  open(): Promise<void>;
  /** Refuses connections from now on. */
  close(): Promise<void>;
}

/** Starts a server whose first so many connections or requests meet with a fault. */
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
