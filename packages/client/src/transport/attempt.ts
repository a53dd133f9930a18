import { LagoAbortError } from "../errors/lago-abort-error.ts";
import { LagoTimeoutError } from "../errors/lago-timeout-error.ts";
import { type RequestContext, totalTimeoutOf } from "./request-context.ts";
import { startTimeout } from "./timeout.ts";

/** One of the attempts of a call. */
export interface Attempt {
  /** From 1. */
  readonly number: number;
  /** When the time of the whole call is up. */
  readonly end: number;
  /** Whether the time of the whole call ends it, and not its own. */
  isLast: boolean;
  /** When it was handed to `fetch`; 0 until it is. */
  sentAt: number;
  /** What ends the request. */
  readonly controller: AbortController;
  /** Lets go of the timer, and of the caller's signal, which can outlive many requests. */
  clear?: () => void;
}

/**
 * Gives what an attempt gives, unless its time is up first, or the caller's signal says so.
 *
 * It does not wait for the attempt to notice: a `fetch` may not know signals.
 */
export function withTimeout<Value>(
  context: RequestContext,
  attempt: Attempt,
  run: () => Promise<Value>,
): Promise<Value> {
  const { operation, options } = context;
  const { signal, timeout } = options;
  const left = attempt.end - performance.now();
  attempt.isLast = left < timeout;
  return new Promise((resolve, reject) => {
    const fail = (): void => {
      reject(
        signal?.aborted
          ? new LagoAbortError(operation, signal.reason)
          : new LagoTimeoutError(operation, attempt.isLast ? totalTimeoutOf(options) : timeout),
      );
      attempt.controller.abort();
    };
    if (signal?.aborted || left <= 0) return fail();
    attempt.clear = startTimeout(Math.min(left, timeout), signal, fail);
    run().then(resolve, reject);
  });
}
