import { once } from "node:events";
import { createServer, connect, type Socket } from "node:net";

/** Passes on what a client and a server send, until it loses a response. */
export interface LossyProxy {
  readonly path: string;
  /** Ends the connection instead of passing on the next response. Later connections work again. */
  readonly loseNextResponse: () => void;
  readonly stop: () => void;
}

/** Starts a proxy to a Unix socket. */
export async function startLossyProxy(target: string): Promise<LossyProxy> {
  const sockets = new Set<Socket>();
  let losesNext = false;
  const proxy = createServer((client) => {
    const server = connect(target);
    for (const socket of [client, server]) sockets.add(socket.on("error", () => {}));
    client.pipe(server);
    server.on("data", (data) => {
      if (losesNext) client.destroy();
      else client.write(data);
      losesNext = false;
    });
    client.on("close", () => server.destroy());
    server.on("close", () => client.destroy());
  });
  const path = `${target}.proxy`;
  await once(proxy.listen(path), "listening");
  return {
    path,
    loseNextResponse: () => {
      losesNext = true;
    },
    stop: () => {
      for (const socket of sockets) socket.destroy();
      proxy.close();
    },
  };
}
