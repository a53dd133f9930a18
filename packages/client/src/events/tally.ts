import type { EventOutcome } from "./event-outcome.ts";
import type { EventSummary } from "./event-summary.ts";
import type { SendAllOptions } from "./send-all-options.ts";

/** How many of the events that were not delivered the summary holds, where a listener is told of each. */
const limit = 1000;

/** Counts what becomes of events, and tells whoever listens. */
export class Tally {
  readonly #listeners: Pick<SendAllOptions, "onOutcome" | "onProgress">;
  readonly #undelivered: EventSummary["undelivered"][number][] = [];
  /** It goes on to change while events still come from a source that did not end. */
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

  /** Tells that events wait since Lago is away. */
  wait(): void {
    this.#progress(true);
  }

  /** Counts first: whatever a listener throws, the summary has them all. */
  async record(outcomes: readonly EventOutcome[]): Promise<void> {
    for (const outcome of outcomes) {
      this.summary[outcome.status]++;
      if (outcome.status !== "delivered") this.#undelivered.push(outcome);
    }
    // No wait where nobody listens: there may be millions.
    if (this.#listeners.onOutcome) {
      for (const outcome of outcomes) await this.#listeners.onOutcome(outcome);
      this.#omit(outcomes);
    }
    this.#progress(false);
  }

  /** The summary must not grow with what is sent, but it has all events that the listener was not told of. */
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
