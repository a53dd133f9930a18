import type { EventOutcome } from "./event-outcome.ts";

/** How many events have come how far. */
export interface EventCounts {
  readonly delivered: number;
  readonly rejected: number;
  readonly failed: number;
}

/** How far the sending of events is. */
export interface EventProgress extends EventCounts {
  /** Whether events wait because Lago is away. They are sent once it is back, unless `maxOutage` is over before. */
  readonly waiting: boolean;
}

/** What became of all events that were read. */
export interface EventSummary extends EventCounts {
  /** The events that were not delivered: all of them, or, if there is an `onOutcome`, the first 1,000. */
  readonly undelivered: readonly Exclude<EventOutcome, { status: "delivered" }>[];
  /** How many more were not delivered; `onOutcome` was told of each. */
  readonly omitted: number;
}
