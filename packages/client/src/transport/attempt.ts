import { LagoAbortError } from "../errors/lago-abort-error.ts";
import { LagoTimeoutError } from "../errors/lago-timeout-error.ts";
import { type RequestContext, totalTimeoutOf } from "./request-context.ts";
import { startTimeout } from "./timeout.ts";

/** One attempt of a call. */
export interface Attempt {
  /** From 1. */
  readonly number: number;
  /** When the total timeout of the call ends. */
  readonly end: number;
  /** Whether the total timeout ends this attempt, not its own timeout. */
  isLast: boolean;
  /** When it began. */
  readonly startedAt: number;
  /** When it was passed to `fetch`; 0 before that, or if middleware responds instead. */
  sentAt: number;
  /** Aborts the request. */
  readonly controller: AbortController;
  /** Releases the timer, and the caller's signal, which can outlive many requests. */
  clear?: () => void;
}

/**
 * Runs an attempt until it ends, its timeout is over, or the caller's signal is aborted.
 *
 * Does not wait for the attempt to react to the abort: a `fetch` may not support signals.
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
