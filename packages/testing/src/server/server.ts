import type { World } from "../world/world.ts";
import { respond, type Responded, errorOutgoing, toOutgoing } from "./respond.ts";
import { connectionError, delay, untilAborted } from "./connection-error.ts";
import type { Incoming, Outgoing } from "./exchange.ts";
import type { FakeRequest } from "./fake-request.ts";
import type { Fault, Faults } from "./faults.ts";
import { rateLimitHeaders } from "./rate-limit-headers.ts";
import { type ErrorBody, notFound, unauthorized } from "./refusal.ts";
import { findRoute, type Route } from "./router.ts";
import { permissionErrorOf } from "../spec/permission-error.ts";
import { errorSampleOf } from "../spec/sample-of.ts";

type FaultResponse = Extract<Fault, { readonly kind: "response" }>;

/** How a server responds. */
interface ServerOptions {
  /** The API key that it accepts. */
  readonly apiKey: string;
  /** Whether the key has no permission to write. */
  readonly readOnly: boolean;
  /** What happens to the next requests. */
  readonly faults: Faults;
}

/** Responds to requests: finds their operation, checks the key, applies faults, and remembers them. */
export class Server {
  readonly requests: FakeRequest[] = [];
  readonly #world: World;
  readonly #options: ServerOptions;

  constructor(world: World, options: ServerOptions) {
    this.#world = world;
    this.#options = options;
  }

  /** Responds to a request. Rejects with a `TypeError`, as `fetch` does, if the connection fails. */
  async handle(incoming: Incoming, signal: AbortSignal): Promise<Outgoing> {
    const { path, query } = parseUrl(incoming.url);
    // Rails handles HEAD as GET, and leaves out the body.
    const isHead = incoming.method === "HEAD";
    const route = findRoute(isHead ? "GET" : incoming.method, path);
    const fault = this.#options.faults.take(route?.operation);
    const request = { method: incoming.method, path, query, operation: route?.operation, body: parse(incoming.body) };
    const index = this.requests.push({ ...request, status: undefined, source: undefined, isLost: false }) - 1;
    if (fault?.kind === "connection") {
      if (fault.connection === "hangs") return await untilAborted(signal);
      throw connectionError(fault.connection);
    }
    if (fault?.kind === "delay") await delay(fault.milliseconds, signal);
    const { outgoing, source } =
      fault?.kind === "response" ? faultResponse(fault, route) : this.#respond(incoming, route);
    const isLost = fault?.kind === "lostResponse";
    this.requests[index] = { ...request, status: outgoing.status, source, isLost };
    if (isLost) throw connectionError("reset");
    const body = isHead ? "" : outgoing.body;
    return { ...outgoing, body, headers: { ...rateLimitHeaders(route), ...outgoing.headers }, source };
  }

  #respond(incoming: Incoming, route: Route | undefined): Responded {
    this.#world.runDueJobs();
    const error = this.#refusalOf(incoming, route);
    if (route === undefined || error !== undefined)
      return { outgoing: errorOutgoing(error ?? notFound("resource").body), source: "state" };
    return respond(this.#world, route, incoming);
  }

  /** What Lago checks before it reads a request. Its first check ignores the scheme in the header. */
  #refusalOf({ method, headers }: Incoming, route: Route | undefined): ErrorBody | undefined {
    const [, apiKey] = headers.get("authorization")?.trim().split(/\s+/) ?? [];
    if (apiKey !== this.#options.apiKey) return unauthorized().body;
    const isDenied = route !== undefined && this.#options.readOnly && !["GET", "HEAD"].includes(method);
    return isDenied ? permissionErrorOf(route.operation) : undefined;
  }
}

function faultResponse({ status, body, headers }: FaultResponse, route: Route | undefined): Responded {
  const hasNoBody = status === 204 || status === 205 || status === 304;
  const outgoing = toOutgoing(status, hasNoBody ? undefined : (body ?? errorSampleOf(route?.operation, status)));
  const isHtml = typeof body === "string";
  const type = isHtml ? { "content-type": "text/html" } : undefined;
  return { outgoing: { ...outgoing, headers: { ...outgoing.headers, ...type, ...headers } }, source: "fault" };
}

/** Clients add `/api/v1` to the base URL, or have it in the base URL. */
function parseUrl(url: string): { readonly path: string; readonly query: string } {
  const [whole = ""] = url.split("?");
  const path = withoutEmptyParts(whole).replace(/^\/api\/v1(?=\/|$)/, "");
  return { path, query: url.slice(whole.length + 1) };
}

/** Rails ignores repeated slashes and those at the end: with an empty ID, the next part of the path becomes the ID. */
function withoutEmptyParts(path: string): string {
  return path.replaceAll(/\/{2,}/g, "/").replace(/(?<=.)\/$/, "");
}

function parse(text: string): unknown {
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}
