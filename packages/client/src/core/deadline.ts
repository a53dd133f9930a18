import { LagoAbortError } from "../errors/lago-abort-error.ts";
import type { Operation } from "../errors/lago-request-error.ts";
import { LagoTimeoutError } from "../errors/lago-timeout-error.ts";

/** What ends a task before its time. */
export interface Limits {
  /** In milliseconds from now. */
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
  /** The option that the timeout comes from, in milliseconds, for the error. */
  readonly told: number;
}

/**
 * Gives what a task gives, unless its time is up or the caller's signal is aborted first.
 *
 * It does not wait for the task to notice: a `fetch` may not know signals.
 */
export function within<Value>(
  operation: Operation,
  { timeout, signal, told }: Limits,
  task: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new LagoAbortError(operation, signal.reason));
    if (timeout <= 0) return reject(new LagoTimeoutError(operation, told));
    const controller = new AbortController();
    const end = (error: unknown): void => {
      settle(reject)(error);
      controller.abort();
    };
    const abort = (): void => end(new LagoAbortError(operation, signal?.reason));
    const timer = setTimeout(() => end(new LagoTimeoutError(operation, told)), timeout);
    // A signal can outlive many requests, so it is let go of.
    const settle =
      <Result>(settled: (result: Result) => void) =>
      (result: Result): void => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", abort);
        settled(result);
      };
    signal?.addEventListener("abort", abort);
    task(controller.signal).then(settle(resolve), settle(reject));
  });
}
