import { once } from "node:events";
import type { RequestListener } from "node:http";
import { createServer as createPlainServer } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { Certificates } from "./certificates.ts";

/** A Lago server, with or without its own certificate. */
export interface LagoServer extends AsyncDisposable {
  readonly url: string;
  /** The `Authorization` header of each request. */
  readonly keys: (string | undefined)[];
}

/** Starts the server. With certificates, it accepts only TLS. */
export async function startLagoServer(certificates?: Certificates): Promise<LagoServer> {
  const keys: (string | undefined)[] = [];
  const answer: RequestListener = ({ headers }, response) => {
    keys.push(headers.authorization);
    response.setHeader("content-type", "application/json");
    response.end('{ "customer": { "portal_url": "https://portal.example/1" } }');
  };
  const server = certificates ? createServer(certificates, answer) : createPlainServer(answer);
  await once(server.listen(0, "127.0.0.1"), "listening");
  // As: a server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo;
  const stop = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
  };
  const url = `${certificates ? "https" : "http"}://localhost:${port}`;
  return { url, keys, [Symbol.asyncDispose]: stop };
}
