import { LagoAbortError } from "../errors/lago-abort-error.ts";
import { LagoTimeoutError } from "../errors/lago-timeout-error.ts";
import { alarm } from "./alarm.ts";
import type { Job } from "./job.ts";

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
 * Gives what the task of an attempt gives, unless its time is up first, or the caller's signal says so.
 *
 * It does not wait for the task to notice: a `fetch` may not know signals.
 */
export function within<Value>(
  job: Job,
  attempt: Attempt,
  task: (job: Job, attempt: Attempt) => Promise<Value>,
): Promise<Value> {
  const { operation, settings, totalTimeout } = job;
  const { signal, timeout } = settings;
  const left = attempt.end - performance.now();
  attempt.isLast = left < timeout;
  return new Promise((resolve, reject) => {
    const fail = (): void => {
      reject(
        signal?.aborted
          ? new LagoAbortError(operation, signal.reason)
          : new LagoTimeoutError(operation, attempt.isLast ? totalTimeout : timeout),
      );
      attempt.controller.abort();
    };
    if (signal?.aborted || left <= 0) return fail();
    attempt.clear = alarm(Math.min(left, timeout), signal, fail);
    task(job, attempt).then(resolve, reject);
  });
}
