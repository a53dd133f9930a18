import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { runServer } from "verdaccio";

/** A running registry. */
export interface Registry {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts an empty registry on a free port. It hosts our packages, and takes all others from an upstream registry. */
export async function startRegistry(folder: string, upstream: string): Promise<Registry> {
  // As: Verdaccio declares no type for its result, which is a Node server.
  const server = (await runServer({
    configPath: join(folder, "config.yaml"),
    storage: join(folder, "storage"),
    auth: {},
    web: { enable: false },
    uplinks: { upstream: { url: upstream } },
    packages: {
      "@lagokit/*": { access: "$all", publish: "$all" },
      "**": { access: "$all", proxy: "upstream" },
    },
    log: { type: "file", path: join(folder, "registry.log"), format: "json", level: "warn" },
  })) as Server;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // As: it listens on a port.
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
