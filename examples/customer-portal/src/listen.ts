import { serve, type ServerType } from "@hono/node-server";
import type { Hono } from "hono";

/** A server that listens. */
export interface Listening extends AsyncDisposable {
  readonly url: string;
}

/** Serves an application on this machine only, on the given port or a free one. */
export function listen({ fetch }: Pick<Hono, "fetch">, port = 0): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: "127.0.0.1" }, (info) =>
      resolve({ url: `http://127.0.0.1:${info.port}`, [Symbol.asyncDispose]: () => stop(server) }),
    );
    server.once("error", ({ code, message }: NodeJS.ErrnoException) =>
      reject(
        new Error(code === "EADDRINUSE" ? `Port ${port} is already in use. Choose another one with --port.` : message),
      ),
    );
  });
}

async function stop(server: ServerType): Promise<void> {
  server.close();
  // Browsers keep connections open for reuse.
  if ("closeAllConnections" in server) server.closeAllConnections();
}
