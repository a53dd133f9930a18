import { randomInt } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { EventStore } from "../events/event-store.ts";

/** How a Lago is unreachable. */
export type Outage = "refused" | "reset" | "503" | "responses lost" | "401" | "429" | "502" | "504";

/**
 * A loopback address. On Linux, each call returns another one: while a server is closed, no server of another test can get
 * its port and respond in its place.
 */
function loopback(): string {
  return process.platform === "linux" ? `127.${randomInt(1, 255)}.${randomInt(256)}.${randomInt(1, 255)}` : "127.0.0.1";
}

/** A Lago for events that can be unreachable, on a real port. */
export class OutageServer implements AsyncDisposable {
  readonly store: EventStore = new EventStore();
  readonly #server: Server;
  readonly #host = loopback();
  readonly #sockets = new Set<Socket>();
  /** Called at each request. */
  readonly #onRequest: () => void;
  #outage: Outage | undefined;
  #port = 0;

  constructor(onRequest: () => void = () => {}) {
    this.#onRequest = onRequest;
    this.#server = createServer((request, response) => void this.#answer(request, response));
    this.#server.on("connection", (socket: Socket) => {
      if (this.#outage === "reset") socket.resetAndDestroy();
      else this.#sockets.add(socket.once("close", () => this.#sockets.delete(socket)));
    });
  }

  get url(): string {
    return `http://${this.#host}:${this.#port}`;
  }

  async listen(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, this.#host, resolve));
    // As: the server listens on a port.
    this.#port = (this.#server.address() as AddressInfo).port;
    return this;
  }

  begin(outage: Outage): void {
    this.#outage = outage;
    if (outage === "refused") this.#server.close();
    if (outage === "refused" || outage === "reset") this.#cut();
  }

  async end(): Promise<void> {
    const outage = this.#outage;
    this.#outage = undefined;
    if (outage === "refused") await this.listen();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#cut();
    await closed;
  }

  #cut(): void {
    for (const socket of this.#sockets) socket.resetAndDestroy();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
    } catch {
      // The connection was cut.
      return;
    }
    this.#onRequest();
    if (request.socket.destroyed) return;
    const outage = this.#outage;
    if (outage && /^\d+$/.test(outage)) return void response.writeHead(Number(outage)).end("<html>");
    const { method, url = "" } = request;
    const [status, body] = this.store.answer(method, new URL(url, this.url), Buffer.concat(chunks).toString());
    if (outage) return void request.socket.resetAndDestroy();
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  }
}
