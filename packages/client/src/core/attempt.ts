import { LagoAbortError } from "../errors/lago-abort-error.ts";
import { LagoTimeoutError } from "../errors/lago-timeout-error.ts";
import type { Job } from "./job.ts";

/** One of the attempts of a call, which ends when its time is up or when the caller's signal says so. */
export class Attempt {
  /** From 1. */
  readonly number: number;
  /** When the time of the whole call is up. */
  readonly end: number;
  /** Whether the time of the whole call ends it, and not its own. */
  isLast = false;
  /** When it was handed to `fetch`; 0 until it is. */
  sentAt = 0;
  readonly #job: Job<unknown>;
  readonly #controller = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #reject: ((error: unknown) => void) | undefined;

  constructor(number: number, job: Job<unknown>, end: number) {
    this.number = number;
    this.end = end;
    this.#job = job;
  }

  /** The signal to end the request by. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /**
   * Gives what a task gives, unless it is ended first.
   *
   * It does not wait for the task to notice: a `fetch` may not know signals.
   */
  run<Value>(task: () => Promise<Value>): Promise<Value> {
    const { settings } = this.#job;
    const left = this.end - performance.now();
    this.isLast = left < settings.timeout;
    return new Promise<Value>((resolve, reject) => {
      this.#reject = reject;
      if (settings.signal?.aborted) return this.#abort();
      if (left <= 0) return this.#expire();
      settings.signal?.addEventListener("abort", this.#abort);
      this.#timer = setTimeout(this.#expire, Math.min(left, settings.timeout));
      task().then(resolve, reject);
    });
  }

  /** Lets go of the timer, and of the caller's signal, which can outlive many requests. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#job.settings.signal?.removeEventListener("abort", this.#abort);
  }

  readonly #abort = (): void => this.#fail(new LagoAbortError(this.#job.operation, this.#job.settings.signal?.reason));

  readonly #expire = (): void => {
    const { operation, settings, totalTimeout } = this.#job;
    this.#fail(new LagoTimeoutError(operation, this.isLast ? totalTimeout : settings.timeout));
  };

  #fail(error: unknown): void {
    this.#reject?.(error);
    this.#controller.abort();
  }
}
