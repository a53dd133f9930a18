import { once } from "node:events";
import type { RequestListener } from "node:http";
import { createServer as createPlainServer } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { Certificates } from "./certificates.ts";

/** A Lago behind a certificate of its own, or without one. */
export interface LagoServer extends AsyncDisposable {
  readonly url: string;
  /** The `Authorization` of each request. */
  readonly keys: (string | undefined)[];
}

/** Starts it; with certificates, it takes TLS alone. */
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
