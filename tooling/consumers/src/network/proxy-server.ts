import { once } from "node:events";
import { createServer, type IncomingMessage, request as send, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import type { Duplex } from "node:stream";

/** A proxy, as companies use it. */
export interface ProxyServer extends AsyncDisposable {
  readonly url: string;
  /** Returns everything that the proxy received, unchanged. */
  seen(): string;
  /** The request lines: `CONNECT localhost:443`. */
  readonly requests: string[];
}

/** Starts the proxy. It tunnels HTTPS and forwards HTTP. With `refusal`, it responds to both with this status. */
export async function startProxyServer(refusal?: number): Promise<ProxyServer> {
  const requests: string[] = [];
  const chunks: Buffer[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    if (refusal) response.writeHead(refusal, { "proxy-authenticate": "Basic" }).end();
    else forward(request, response);
  });
  server.on("connection", (socket) => socket.on("data", (chunk: Buffer) => chunks.push(chunk)));
  server.on("connect", ({ url = "" }: IncomingMessage, socket: Duplex) => {
    requests.push(`CONNECT ${url}`);
    // A client may close a refused connection.
    socket.on("error", () => {});
    if (refusal) socket.end(`HTTP/1.1 ${refusal} No\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n`);
    else tunnel(url, socket, chunks);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  // As: a server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo;
  const stop = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
  };
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    seen: () => Buffer.concat(chunks).toString("latin1"),
    [Symbol.asyncDispose]: stop,
  };
}

function forward(request: IncomingMessage, response: ServerResponse): void {
  const { method, headers, url = "" } = request;
  const onward = send(url, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on("error", () => response.destroy());
  request.pipe(onward);
}

function tunnel(target: string, socket: Duplex, chunks: Buffer[]): void {
  const { hostname, port } = new URL(`http://${target}`);
  const onward = connect(Number(port), hostname, () => {
    socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
    socket.on("data", (chunk: Buffer) => chunks.push(chunk));
    onward.pipe(socket).pipe(onward);
  });
  onward.on("error", () => socket.destroy());
  socket.on("error", () => onward.destroy());
}
