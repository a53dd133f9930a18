import { randomInt } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { type FaultOf, type LagoCall, toCall } from "./fault.ts";
import { type Answer, StoredEvents } from "./stored-events.ts";

/**
 * A loopback address. On Linux, each call returns another one: while a server is closed, no server of another test can get
 * its port and respond in its place.
 */
function loopback(): string {
  return process.platform === "linux" ? `127.${randomInt(1, 255)}.${randomInt(256)}.${randomInt(1, 255)}` : "127.0.0.1";
}

/** The events API of a Lago on PostgreSQL, as a plain HTTP server. */
export class PlainLago implements AsyncDisposable {
  readonly events: StoredEvents = new StoredEvents();
  readonly calls: LagoCall[] = [];
  /** Decides what happens to each request. */
  fault: FaultOf = () => undefined;
  /** Number of requests that have no response yet. */
  inFlight = 0;
  readonly #server: Server;
  readonly #host = loopback();
  readonly #sockets = new Set<Socket>();
  #port = 0;

  constructor() {
    this.#server = createServer((request, response) => void this.#respond(request, response));
    this.#server.on("connection", (socket: Socket) => {
      this.#sockets.add(socket.once("close", () => this.#sockets.delete(socket)));
    });
  }

  get url(): string {
    return `http://${this.#host}:${this.#port}`;
  }

  /** Starts to listen: after `close` on the same port as before. */
  async listen(): Promise<this> {
    if (this.#server.listening) return this;
    await new Promise<void>((resolve) => this.#server.listen(this.#port, this.#host, resolve));
    // As: the server listens on a port.
    this.#port = (this.#server.address() as AddressInfo).port;
    return this;
  }

  /** Refuses connections, and resets the open ones. */
  async close(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = new Promise((resolve) => this.#server.close(resolve));
    for (const socket of this.#sockets) socket.resetAndDestroy();
    await closed;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.inFlight++;
    response.once("close", () => this.inFlight--);
    const body = await read(request);
    if (body === undefined) return;
    const { method = "", url = "" } = request;
    const call = toCall(method, url, body);
    this.calls.push(call);
    const fault = this.fault(call);
    if (fault === "hang") return;
    if (fault === "reset") return void request.socket.resetAndDestroy();
    if (typeof fault === "object") return send(response, [fault.status, fault.body ?? {}], fault.headers);
    const answer = this.#answer(call, new URL(url, this.url).searchParams);
    if (fault === "lost") return void request.socket.resetAndDestroy();
    send(response, answer);
  }

  #answer({ method, path, events }: LagoCall, query: URLSearchParams): Answer {
    if (method === "POST") return this.events.take(events);
    return path === "/events" ? this.events.list(query) : this.events.get(decodeURIComponent(path.slice(8)));
  }
}

/** Returns the body of a request, or undefined if the connection was lost. */
async function read(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  try {
    // As: without an encoding, Node reads bytes.
    for await (const chunk of request) chunks.push(chunk as Buffer);
  } catch {
    return undefined;
  }
  return request.socket.destroyed ? undefined : Buffer.concat(chunks).toString();
}

function send(response: ServerResponse, [status, body]: Answer, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}
