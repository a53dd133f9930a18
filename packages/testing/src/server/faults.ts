import type { OperationId } from "../operation.ts";
import type { routes } from "../spec/routes.ts";

/** The request of an operation, such as `POST /events/batch`. */
export type Route = (typeof routes)[OperationId];

/** Selects the requests of a fault: by method and path as in the API document, by `operationId`, or all by `*`. */
export type OperationSelector = Route | OperationId | "*";

/** How often a fault occurs. */
export interface FaultTimes {
  /**
   * How many requests it affects.
   * @default 1
   */
  readonly times?: number;
}

/** What happens to a request instead of its normal handling. */
export type Fault =
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** The connection fails before the request is handled. */
  | { readonly kind: "connection"; readonly code: "ECONNREFUSED" | "ECONNRESET" }
  /** The request is handled, and the connection fails before its response arrives. */
  | { readonly kind: "lostAnswer" }
  | { readonly kind: "delay"; readonly milliseconds: number };

/** The faults to come. */
export class Faults {
  readonly #faults: { readonly operation: OperationSelector; readonly fault: Fault; times: number }[] = [];

  add(operation: OperationSelector, fault: Fault, times = 1): void {
    this.#faults.push({ operation, fault, times });
  }

  /** Takes the next fault of a request, the one that was added first. */
  take(operation: OperationId | undefined, route: string): Fault | undefined {
    const next = this.#faults.find(
      ({ operation: selector, times }) =>
        times > 0 && (selector === "*" || selector === operation || selector === route),
    );
    if (next === undefined) return undefined;
    next.times--;
    return next.fault;
  }

  clear(): void {
    this.#faults.length = 0;
  }
}
