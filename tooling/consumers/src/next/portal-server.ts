import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A Lago server that returns a new portal URL for each request. It responds to any other request with 404. */
export interface PortalServer extends AsyncDisposable {
  readonly url: string;
  /** The requested paths. */
  readonly paths: string[];
}

/** Starts the server on a free port. */
export async function startPortalServer(): Promise<PortalServer> {
  const paths: string[] = [];
  const server = createServer(({ url = "" }, response) => {
    paths.push(url);
    const found = url.endsWith("/portal_url");
    response.writeHead(found ? 200 : 404, { "content-type": "application/json" });
    const missing = { status: 404, error: "Not Found", code: "customer_not_found" };
    response.end(
      JSON.stringify(found ? { customer: { portal_url: `https://portal.example/${paths.length}` } } : missing),
    );
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  // As: a server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo;
  const stop = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${port}`, paths, [Symbol.asyncDispose]: stop };
}
