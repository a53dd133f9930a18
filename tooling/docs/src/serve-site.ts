import { preview } from "astro";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { packageFolder, siteFolder } from "./places.ts";

/** The site, being served. */
export interface Site extends AsyncDisposable {
  readonly url: string;
}

/** Serves the site that was built last, on this machine alone. */
export async function serveSite(port = 0): Promise<Site> {
  if (!existsSync(join(siteFolder, "index.html"))) throw new Error("There is no site yet: `pnpm run docs` builds it.");
  const host = "127.0.0.1";
  const server = await preview({ root: packageFolder, logLevel: "error", server: { port, host } });
  if (port !== 0 && server.port !== port) {
    await server.stop();
    throw new Error(`Port ${port} is taken. Choose another with --port.`);
  }
  return { url: `http://${host}:${server.port}`, [Symbol.asyncDispose]: () => server.stop() };
}
