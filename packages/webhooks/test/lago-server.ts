import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { keys, organizationId } from "./delivery.ts";

/** A Lago server that returns the public key and the organization. It records its requests. */
export class LagoServer {
  readonly asked: string[] = [];
  publicKey: string = keys.publicKey;
  organization: unknown = { lago_id: organizationId };
  status = 200;
  readonly #server: Server = createServer(({ method, url }, response) => {
    this.asked.push(`${method} ${url}`);
    response.writeHead(this.status, { "content-type": "application/json" });
    response.end(JSON.stringify(url?.endsWith("/organizations") ? { organization: this.organization } : this.#key()));
  });

  static async start(): Promise<LagoServer> {
    const lago = new LagoServer();
    await new Promise<void>((resolve) => lago.#server.listen(0, "127.0.0.1", resolve));
    return lago;
  }

  get url(): string {
    // As: it listens on a port.
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Base64 in lines, as the API returns it. */
  #key(): unknown {
    const base64 = Buffer.from(this.publicKey).toString("base64");
    return { webhook: { public_key: base64.replaceAll(/.{60}/g, "$&\n") } };
  }
}
