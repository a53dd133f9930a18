import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import type { PlainLago } from "../lago/plain-lago.ts";

/** A server in front of a Lago that holds requests until they are released. */
export interface HeldLago {
  readonly url: string;
  /** Resolves once a request has arrived. */
  readonly arrived: Promise<void>;
  /** Lets all requests pass. */
  readonly release: () => void;
}

/** Starts the server. */
export async function holdLago(lago: PlainLago): Promise<HeldLago> {
  const [arrival, hold] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    arrival.resolve();
    await hold.promise;
    const headers = { "content-type": "application/json" };
    const passed = await fetch(`${lago.url}${request.url}`, { method: request.method ?? "GET", headers, body });
    response.writeHead(passed.status, headers).end(await passed.text());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => server.close().closeAllConnections());
  // As: the server listens on a port.
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, arrived: arrival.promise, release: hold.resolve };
}
