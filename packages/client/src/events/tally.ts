import type { EventOutcome } from "./event-outcome.ts";
import type { EventSummary } from "./event-summary.ts";
import type { SendAllOptions } from "./send-all-options.ts";

/** Maximum number of undelivered events in the summary, if a listener receives each of them. */
const limit = 1000;

/** Counts the outcomes of events, and calls the listeners. */
export class Tally {
  readonly #listeners: Pick<SendAllOptions, "onOutcome" | "onProgress">;
  readonly #undelivered: EventSummary["undelivered"][number][] = [];
  /** Still changes if the source yields events after the call has ended. */
  readonly summary: Writable<EventSummary> = {
    delivered: 0,
    rejected: 0,
    failed: 0,
    undelivered: this.#undelivered,
    omitted: 0,
  };

  constructor(listeners: Pick<SendAllOptions, "onOutcome" | "onProgress">) {
    this.#listeners = listeners;
  }

  /** Reports that events wait because Lago is unreachable. */
  wait(): void {
    this.#progress(true);
  }

  /** Counts first: even if a listener throws, the summary has all outcomes. */
  async record(outcomes: readonly EventOutcome[]): Promise<void> {
    for (const outcome of outcomes) {
      this.summary[outcome.status]++;
      if (outcome.status !== "delivered") this.#undelivered.push(outcome);
    }
    // No wait without a listener: there may be millions of events.
    if (this.#listeners.onOutcome) {
      for (const outcome of outcomes) await this.#listeners.onOutcome(outcome);
      this.#omit(outcomes);
    }
    this.#progress(false);
  }

  /** The summary must not grow with the number of events, but keeps all events that the listener did not receive. */
  #omit(told: readonly EventOutcome[]): void {
    for (let over = this.#undelivered.length - limit; over > 0; over--) {
      const place = this.#undelivered.findLastIndex((outcome) => told.includes(outcome));
      if (place < 0) return;
      this.#undelivered.splice(place, 1);
      this.summary.omitted++;
    }
  }

  #progress(waiting: boolean): void {
    const { delivered, rejected, failed } = this.summary;
    this.#listeners.onProgress?.({ delivered, rejected, failed, waiting });
  }
}

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };
