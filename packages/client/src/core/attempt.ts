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
}

/**
 * Gives what a task gives, unless the time of the attempt is up first, or the caller's signal says so.
 *
 * It does not wait for the task to notice: a `fetch` may not know signals.
 */
export function within<Value>(
  { operation, settings: { signal, timeout }, totalTimeout }: Job,
  attempt: Attempt,
  task: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const left = attempt.end - performance.now();
  attempt.isLast = left < timeout;
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const fail = (): void => {
      reject(
        signal?.aborted
          ? new LagoAbortError(operation, signal.reason)
          : new LagoTimeoutError(operation, attempt.isLast ? totalTimeout : timeout),
      );
      controller.abort();
    };
    if (signal?.aborted || left <= 0) return fail();
    // The alarm is let go of at once: the signal can outlive many requests.
    const clear = alarm(Math.min(left, timeout), signal, fail);
    const settle =
      <Outcome>(settled: (outcome: Outcome) => void): ((outcome: Outcome) => void) =>
      (outcome) => {
        clear();
        settled(outcome);
      };
    task(controller.signal).then(settle(resolve), settle(reject));
  });
}
