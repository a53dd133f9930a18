import { readFile } from "node:fs/promises";
import { once } from "node:events";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type * as client from "@lagokit/client";

const html = `<!doctype html>
<html lang="en">
  <title>Suite</title>
  <script type="module" src="/page.js"></script>
  <iframe title="Portal"></iframe>
</html>`;

/** The key of the server, which no page may see. */
export const serverKey = "key-of-the-server";

/** Serves the page of the suite, and returns portal URLs. */
export async function startPageServer(folder: string, lagoUrl: string): Promise<AsyncDisposable & { url: string }> {
  const require = createRequire(join(folder, "package.json"));
  // As: this is the installed client.
  const { Lago } = (await import(pathToFileURL(require.resolve("@lagokit/client")).href)) as typeof client;
  const lago = new Lago({ apiKey: serverKey, baseUrl: lagoUrl });
  const script = await readFile(join(folder, "bundled/page.js"));
  const routes: Readonly<Record<string, () => Promise<readonly [type: string, body: string | Buffer]>>> = {
    "/": async () => ["text/html", html],
    "/page.js": async () => ["text/javascript", script],
    "/portal-url": async () => ["text/plain", await lago.customers.portalUrl("acme")],
  };
  const server = createServer((request, response) => {
    const route = routes[request.url ?? ""];
    if (route === undefined) response.writeHead(404).end();
    else void route().then(([type, body]) => response.setHeader("content-type", type).end(body));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  // As: a server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, [Symbol.asyncDispose]: async () => void server.close() };
}
