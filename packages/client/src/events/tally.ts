import type { EventOutcome } from "./event-outcome.ts";
import type { EventSummary } from "./event-summary.ts";
import type { SendAllOptions } from "./send-all-options.ts";

/** How many of the events that were not delivered the summary holds: it must not grow with what is sent. */
const limit = 1000;

/** Counts what becomes of events, and tells whoever listens. */
export class Tally {
  readonly #listeners: Pick<SendAllOptions, "onOutcome" | "onProgress">;
  readonly #counts = { delivered: 0, rejected: 0, failed: 0 };
  readonly #undelivered: EventSummary["undelivered"][number][] = [];

  constructor(listeners: Pick<SendAllOptions, "onOutcome" | "onProgress">) {
    this.#listeners = listeners;
  }

  get summary(): EventSummary {
    return { ...this.#counts, undelivered: this.#undelivered };
  }

  /** Counts first: whatever a listener throws, the summary has them all. */
  async record(outcomes: readonly EventOutcome[]): Promise<void> {
    for (const outcome of outcomes) {
      this.#counts[outcome.status]++;
      if (outcome.status !== "delivered" && this.#undelivered.length < limit) this.#undelivered.push(outcome);
    }
    // No wait where nobody listens: there may be millions.
    if (this.#listeners.onOutcome) for (const outcome of outcomes) await this.#listeners.onOutcome(outcome);
    this.#listeners.onProgress?.({ ...this.#counts });
  }
}
