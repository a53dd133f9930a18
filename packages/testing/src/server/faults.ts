import type { OperationId } from "../operation.ts";
import { routes } from "../spec/routes.ts";
import type { ErrorDetails } from "./refusal.ts";

/** An operation by its method and path, such as `POST /events/batch`. */
export type Route = (typeof routes)[OperationId];

/** Selects requests: by method and path as in the API document, by `operationId`, or all by `*`. */
export type OperationSelector = Route | OperationId | "*";

/** How many requests a fault affects. */
export interface FaultTimes {
  /** @default 1 */
  readonly times?: number;
}

/** A response, or a failure of the connection, instead of the normal handling. */
export type FailOptions = FaultTimes &
  (
    | {
        /** The status of the response. The request is not handled. */
        readonly status: number;
        /**
         * The body: an object is sent as JSON, a text as HTML.
         * @default the error body of this operation and status in the API document
         */
        readonly body?: object | string;
        readonly headers?: Readonly<Record<string, string>>;
      }
    | {
        /**
         * How the connection fails before the request is handled: it is `refused`, it is `reset`, or it `hangs` until the
         * caller gives up.
         */
        readonly connection: "refused" | "reset" | "hangs";
      }
  );

/** How long responses take. */
export interface DelayOptions extends FaultTimes {
  readonly milliseconds: number;
}

/** A rate limit that is reached. */
export interface RateLimitOptions extends FaultTimes {
  /**
   * Seconds until the limit resets.
   * @default 1
   */
  readonly reset?: number;
}

/** What happens to a request. */
export type Fault =
  | {
      readonly kind: "response";
      readonly status: number;
      readonly body?: object | string | undefined;
      readonly headers?: Readonly<Record<string, string>> | undefined;
      readonly details?: ErrorDetails;
    }
  | { readonly kind: "connection"; readonly connection: "refused" | "reset" | "hangs" }
  | { readonly kind: "lostResponse" }
  | { readonly kind: "delay"; readonly milliseconds: number };

/** The fault that a test asks for. */
export function failure(options: FailOptions): Fault {
  return "status" in options ? { kind: "response", ...options } : { kind: "connection", ...options };
}

/** The response to a request over the rate limit, with the headers of Lago's cloud. */
export function reachedLimit(reset: number): Fault {
  const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(reset) };
  return { kind: "response", status: 429, body: { status: 429, error: "Too Many Requests" }, headers };
}

interface Coming {
  readonly selector: OperationSelector;
  readonly fault: Fault;
  times: number;
}

const known: ReadonlySet<string> = new Set(["*", ...Object.keys(routes), ...Object.values(routes)]);

/** The faults to come. Each request takes at most one, the one that was added first. */
export class Faults {
  #coming: Coming[] = [];

  add(selector: OperationSelector, fault: Fault, times = 1): void {
    if (!known.has(selector))
      throw new TypeError(
        `No operation is named "${selector}". Write it as "POST /events/batch" or "createBatchEvents".`,
      );
    if (!Number.isInteger(times) || times < 1)
      throw new TypeError(`\`times\` must be a whole number of at least 1, not ${times}.`);
    if (fault.kind === "response" && !(Number.isInteger(fault.status) && fault.status >= 200 && fault.status <= 599))
      throw new TypeError(`\`status\` must be a status of HTTP from 200 to 599, not ${fault.status}.`);
    this.#coming.push({ selector, fault, times });
  }

  /** Takes the next fault of a request. */
  take(operation: OperationId | undefined): Fault | undefined {
    const names = new Set<string | undefined>(["*", operation, operation && routes[operation]]);
    const next = this.#coming.find(({ selector }) => names.has(selector));
    if (next !== undefined && --next.times === 0) this.#coming = this.#coming.filter((coming) => coming !== next);
    return next?.fault;
  }

  clear(): void {
    this.#coming = [];
  }
}
