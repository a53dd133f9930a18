import type { World } from "../world/world.ts";
import { respond, type Responded, errorOutgoing, toOutgoing } from "./respond.ts";
import { connectionError, delay, untilAborted } from "./connection-error.ts";
import type { Incoming, Outgoing } from "./exchange.ts";
import type { FakeRequest } from "./fake-request.ts";
import { type Fault, Faults } from "./faults.ts";
import { rateLimitHeaders } from "./rate-limit-headers.ts";
import { notFound, unauthorized } from "./refusal.ts";
import { findRoute, type Route } from "./router.ts";
import { errorSampleOf } from "../spec/sample-of.ts";

type FaultResponse = Extract<Fault, { readonly kind: "response" }>;

/** Responds to requests: finds their operation, checks the key, applies faults, and remembers them. */
export class Server {
  readonly faults: Faults = new Faults();
  readonly requests: FakeRequest[] = [];
  readonly #world: World;
  readonly #apiKey: string;

  constructor(world: World, apiKey: string) {
    this.#world = world;
    this.#apiKey = apiKey;
  }

  /** Responds to a request. Rejects with a `TypeError`, as `fetch` does, if the connection fails. */
  async handle(incoming: Incoming, signal: AbortSignal): Promise<Outgoing> {
    const [path, query] = partsOf(incoming.url);
    // Rails handles HEAD as GET, and leaves out the body.
    const isHead = incoming.method === "HEAD";
    const route = findRoute(isHead ? "GET" : incoming.method, path);
    const fault = this.faults.take(route?.operation);
    const request = { method: incoming.method, path, query, operation: route?.operation, body: parse(incoming.body) };
    if (fault?.kind === "connection") {
      this.requests.push({ ...request, status: undefined, source: undefined, isLost: false });
      if (fault.connection === "hangs") return await untilAborted(signal);
      throw connectionError(fault.connection);
    }
    if (fault?.kind === "delay") await delay(fault.milliseconds, signal);
    const { outgoing, source } =
      fault?.kind === "response" ? faultResponse(fault, route) : this.#respond(incoming, route);
    const isLost = fault?.kind === "lostResponse";
    this.requests.push({ ...request, status: outgoing.status, source, isLost });
    if (isLost) throw connectionError("reset");
    const body = isHead ? "" : outgoing.body;
    return { ...outgoing, body, headers: { ...rateLimitHeaders(route), ...outgoing.headers }, source };
  }

  #respond(incoming: Incoming, route: Route | undefined): Responded {
    this.#world.runDueJobs();
    // Lago takes the second word, regardless of the first.
    if (incoming.headers.get("authorization")?.trim().split(/\s+/)[1] !== this.#apiKey)
      return { outgoing: errorOutgoing(unauthorized().body), source: "state" };
    if (route === undefined) return { outgoing: errorOutgoing(notFound("resource").body), source: "state" };
    return respond(this.#world, route, incoming);
  }
}

function faultResponse({ status, body, headers }: FaultResponse, route: Route | undefined): Responded {
  const outgoing = toOutgoing(status, body ?? errorSampleOf(route?.operation, status));
  const isHtml = typeof body === "string";
  const type = isHtml ? { "content-type": "text/html" } : undefined;
  return { outgoing: { ...outgoing, headers: { ...outgoing.headers, ...type, ...headers } }, source: "fault" };
}

/** The path without `/api/v1`, and the query. Clients add `/api/v1` to the base URL, or have it in the base URL. */
function partsOf(url: string): readonly [path: string, query: string] {
  const [path = "", ...query] = url.split("?");
  return [withoutEmptyParts(path).replace(/^\/api\/v1(?=\/|$)/, ""), query.join("?")];
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
