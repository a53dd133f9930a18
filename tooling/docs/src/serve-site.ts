import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { siteFolder } from "./places.ts";

/** The site, being served. */
export interface Site extends AsyncDisposable {
  readonly url: string;
}

/** Serves the site that was built last, on this machine alone. */
export async function serveSite(port = 0): Promise<Site> {
  if (!existsSync(join(siteFolder, "index.html"))) throw new Error("There is no site yet: `pnpm run docs` builds it.");
  const { fetch } = new Hono()
    .get("*", serveStatic({ root: siteFolder }))
    .get("*", serveStatic({ root: siteFolder, path: "404.html" }));
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: "127.0.0.1" }, (info) =>
      resolve({
        url: `http://127.0.0.1:${info.port}`,
        async [Symbol.asyncDispose]() {
          server.close();
          // Browsers keep connections open for later.
          if ("closeAllConnections" in server) server.closeAllConnections();
        },
      }),
    );
    server.once("error", ({ code, message }: NodeJS.ErrnoException) =>
      reject(new Error(code === "EADDRINUSE" ? `Port ${port} is taken. Choose another with --port.` : message)),
    );
  });
}
