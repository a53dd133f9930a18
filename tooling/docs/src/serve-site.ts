import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { siteFolder } from "./places.ts";
import { base, pathOf } from "./site.ts";

/** A running server of the site. */
export interface Site extends AsyncDisposable {
  /** The URL of the home page without its trailing slash, to which an address of the site can be appended. */
  readonly url: string;
}

/** Serves the site of the last build below its base, on this machine only. */
export async function serveSite(port = 0): Promise<Site> {
  if (!existsSync(join(siteFolder, "index.html")))
    throw new Error("The site is not built. Run `pnpm run docs` to build it.");
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: siteServer().fetch, port, hostname: "127.0.0.1" }, (info) =>
      resolve({
        url: `http://127.0.0.1:${info.port}${base}`,
        async [Symbol.asyncDispose]() {
          server.close();
          // Browsers keep connections open.
          if ("closeAllConnections" in server) server.closeAllConnections();
        },
      }),
    );
    server.once("error", ({ code, message }: NodeJS.ErrnoException) =>
      reject(new Error(code === "EADDRINUSE" ? `Port ${port} is in use. Choose another with --port.` : message)),
    );
  });
}

function siteServer(): Hono {
  return new Hono()
    .get("/", (context) => context.redirect(pathOf("/")))
    .get(pathOf("/*"), serveStatic({ root: siteFolder, rewriteRequestPath: (path) => path.slice(base.length) }))
    .notFound(async (context) => context.html(await readFile(join(siteFolder, "404.html"), "utf8"), 404));
}
