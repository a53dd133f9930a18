import type { EventOutcome } from "./event-outcome.ts";

/** How many events have come how far. */
export interface EventProgress {
  readonly delivered: number;
  readonly rejected: number;
  readonly failed: number;
}

/** What became of all events. */
export interface EventSummary extends EventProgress {
  /** The events that were not delivered, up to the first 1,000; `onOutcome` is told of each. */
  readonly undelivered: readonly Exclude<EventOutcome, { status: "delivered" }>[];
}
