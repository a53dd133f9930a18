import { answer, type AnswerSource, errorOutgoing, toOutgoing } from "./server/answer.ts";
import type { Incoming, Outgoing } from "./server/exchange.ts";
import { type Fault, Faults, type FaultTimes, type OperationSelector } from "./server/faults.ts";
import { notFound, unauthorized, type ErrorDetails, invalid } from "./server/refusal.ts";
import { findRoute, type Route } from "./server/router.ts";
import { type EventStore, World } from "./world/world.ts";
import type { OperationId } from "./operation.ts";

/** Options of `fakeLago`. */
export interface FakeLagoOptions {
  /**
   * The API key that the fake accepts. Requests with another key get a 401.
   * @default "fake-api-key"
   */
  readonly apiKey?: string;
  /**
   * Where the Lago stores events. It decides which events are the same: on `postgres` those with the same subscription and
   * `transaction_id`, on `clickhouse` those that also have the same `timestamp` and `code`.
   * @default "postgres"
   */
  readonly eventStore?: EventStore;
  /**
   * The clock. `advance` adds to it.
   * @default () => new Date()
   */
  readonly now?: () => Date;
  /**
   * Whether the features that need a license are available. Without one, they get a 403 with the code
   * `feature_unavailable`, as on a self-hosted Lago.
   * @default true
   */
  readonly license?: boolean;
}

/** A time span. The parts are added. */
export interface Duration {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
}

/** A request that the fake received. */
export interface FakeRequest {
  readonly method: string;
  /** The path without `/api/v1`, as it was sent. */
  readonly path: string;
  /** The operation, or undefined if the API has no such path. */
  readonly operation: OperationId | undefined;
  /** The parsed body; undefined without one. */
  readonly body: unknown;
  /** The status of the response; undefined if the connection failed before the request was handled. */
  readonly status: number | undefined;
  /** Where the response came from; undefined if there is none. */
  readonly answer: AnswerSource | undefined;
}

/** A stateful fake of Lago, in memory. */
export class FakeLago {
  /** The API key that it accepts. */
  readonly apiKey: string;
  /** The base URL of clients that use `fetch` of this object. Nothing listens there. */
  readonly url = "https://lago.fake";
  /** The requests that it received, the oldest first. */
  readonly requests: FakeRequest[] = [];
  readonly #world: World;
  readonly #faults = new Faults();

  constructor({
    apiKey = "fake-api-key",
    eventStore = "postgres",
    now = () => new Date(),
    license = true,
  }: FakeLagoOptions = {}) {
    this.apiKey = apiKey;
    this.#world = new World({
      now,
      eventStore,
      license,
      organizationId: "1a901a90-1a90-4a90-8a90-1a901a901a90",
      onWebhook: () => {},
    });
  }

  /** A `fetch` that this fake answers, without a network. */
  readonly fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const { pathname, search } = new URL(request.url);
    const incoming = {
      method: request.method,
      url: pathname + search,
      headers: request.headers,
      body: await request.text(),
    };
    const outgoing = await this.handle(incoming);
    const { status, headers, body } = outgoing;
    return new Response(body === "" ? null : body, { status, headers });
  };

  /**
   * Handles a request. Rejects with a `TypeError`, as `fetch` does, if the connection fails.
   * @internal
   */
  async handle(incoming: Incoming): Promise<Outgoing> {
    const [pathname = ""] = incoming.url.split("?");
    const path = pathname.replace(/^\/api\/v1(?=\/|$)/, "");
    const route = findRoute(incoming.method, path);
    const fault = this.#faults.take(route?.operation, `${incoming.method} ${path}`);
    if (fault?.kind === "delay") await new Promise((resolve) => setTimeout(resolve, fault.milliseconds));
    if (fault?.kind === "connection") {
      this.#note(incoming, path, { route });
      throw connectionFailed(fault.code);
    }
    const { outgoing, source } = this.#answer(incoming, { route, fault });
    this.#note(incoming, path, { route, status: outgoing.status, source });
    if (fault?.kind === "lostAnswer") throw connectionFailed("ECONNRESET");
    const headers = {
      ...rateLimitHeaders(route),
      ...outgoing.headers,
      ...(source === "sample" && { "x-lagokit-fake": "sample" }),
    };
    return { ...outgoing, headers };
  }

  /** Moves the time forward. What is due by then happens, in the order of its times. */
  advance({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Duration): void {
    this.#world.advance((((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
  }

  /** Answers the next requests of an operation with an error. */
  fail(
    operation: OperationSelector,
    {
      status,
      times,
      body,
      headers,
    }: FaultTimes & {
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    },
  ): void {
    this.#add(operation, { kind: "answer", status, body, ...(headers && { headers }) }, times);
  }

  /** Refuses the next requests of an operation with a 422 and these error codes. */
  refuse(operation: OperationSelector, details: ErrorDetails, { times }: FaultTimes = {}): void {
    this.#add(operation, { kind: "answer", status: 422, body: invalid(details).body }, times);
  }

  /** Handles the next requests of an operation, and loses their responses: the connection fails. */
  loseAnswer(operation: OperationSelector, { times }: FaultTimes = {}): void {
    this.#add(operation, { kind: "lostAnswer" }, times);
  }

  /** Delays the next requests of an operation. */
  delay(operation: OperationSelector, { milliseconds, times }: FaultTimes & { readonly milliseconds: number }): void {
    this.#add(operation, { kind: "delay", milliseconds }, times);
  }

  #add(operation: OperationSelector, fault: Fault, times: number | undefined): void {
    this.#faults.add(operation, fault, times);
  }

  #answer(
    incoming: Incoming,
    { route, fault }: { readonly route: Route | undefined; readonly fault: Fault | undefined },
  ): { outgoing: Outgoing; source: AnswerSource } {
    if (fault?.kind === "answer") {
      const outgoing = toOutgoing(fault.status, fault.body ?? { status: fault.status, error: "Error" });
      return { outgoing: { ...outgoing, headers: { ...outgoing.headers, ...fault.headers } }, source: "fault" };
    }
    this.#world.runDueJobs();
    if (route === undefined) return { outgoing: errorOutgoing(notFound("resource").body), source: "state" };
    if (incoming.headers.get("authorization") !== `Bearer ${this.apiKey}`)
      return { outgoing: errorOutgoing(unauthorized().body), source: "state" };
    return answer(this.#world, route, incoming);
  }

  #note(
    incoming: Incoming,
    path: string,
    {
      route,
      status,
      source,
    }: { readonly route: Route | undefined; readonly status?: number; readonly source?: AnswerSource },
  ): void {
    const body: unknown = parse(incoming.body);
    this.requests.push({ method: incoming.method, path, operation: route?.operation, body, status, answer: source });
  }
}

/** Creates a fake of Lago. */
export function fakeLago(options: FakeLagoOptions = {}): FakeLago {
  return new FakeLago(options);
}

function parse(text: string): unknown {
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}

function connectionFailed(code: string): TypeError {
  return new TypeError("fetch failed", {
    cause: Object.assign(new Error(`The fake Lago closed the connection: ${code}`), { code }),
  });
}

/** The limits of Lago's cloud, in requests per second. */
function rateLimitHeaders(route: Route | undefined): Record<string, string> {
  const limit = route?.operation === "createEvent" ? 500 : route?.operation === "findCustomerCurrentUsage" ? 200 : 50;
  return { "x-ratelimit-limit": `${limit}`, "x-ratelimit-remaining": `${limit - 1}`, "x-ratelimit-reset": "1" };
}
