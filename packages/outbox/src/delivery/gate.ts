import type { RunSettings } from "../outbox-options.ts";
import { type FailureKind, requestedWait } from "./failure.ts";

/** How many failures in a row, without a success in between, show that Lago fails at every event. */
const tooMany = 3;

/**
 * Decides when the next batch may be sent. While Lago is unavailable, one batch at a time tries, with growing waits. The
 * first success opens the gate for all.
 */
export class Gate {
  readonly #settings: Pick<RunSettings, "retryDelay" | "maxRetryDelay">;
  #failures = 0;
  #opensAt = 0;
  #isClosed = false;

  /** How many batches Lago accepted, as a whole or in part. */
  accepted = 0;

  constructor(settings: Pick<RunSettings, "retryDelay" | "maxRetryDelay">) {
    this.#settings = settings;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** How long to wait before the next batch, in milliseconds. */
  get wait(): number {
    return this.#isClosed ? Math.max(0, this.#opensAt - performance.now()) : 0;
  }

  /** Lago responded as it should. */
  open(): void {
    this.accepted++;
    this.excuse();
  }

  /** The failures had an event as their cause, which is given up. */
  excuse(): void {
    this.#failures = 0;
    this.#isClosed = false;
  }

  /** A request failed. Returns whether the gate is closed now. */
  fail(kind: FailureKind, error: unknown): boolean {
    this.#failures++;
    this.#isClosed ||= kind !== "faulty" || this.#failures >= tooMany;
    this.#opensAt = performance.now() + Math.max(this.delayAfter(this.#failures), requestedWait(error));
    return this.#isClosed;
  }

  /** The wait after some failures, in milliseconds. Half of it is random, so that processes do not try at the same time. */
  delayAfter(failures: number): number {
    const { retryDelay, maxRetryDelay } = this.#settings;
    return Math.min(maxRetryDelay, retryDelay * 2 ** Math.min(30, failures - 1)) * (0.5 + Math.random() / 2);
  }
}
