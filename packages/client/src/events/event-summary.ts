import type { EventOutcome } from "./event-outcome.ts";

/** Number of events by outcome. */
export interface EventCounts {
  readonly delivered: number;
  readonly rejected: number;
  readonly failed: number;
}

/** Progress of a call that sends events. */
export interface EventProgress extends EventCounts {
  /** Whether events wait because Lago is unreachable. They are sent when it is back, unless `maxOutage` ends before. */
  readonly waiting: boolean;
}

/** The outcomes of all events that were read. */
export interface EventSummary extends EventCounts {
  /** The events that were not delivered: all of them, or only the first 1,000 if there is an `onOutcome`. */
  readonly undelivered: readonly Exclude<EventOutcome, { status: "delivered" }>[];
  /** Number of further events that were not delivered. `onOutcome` received each of them. */
  readonly omitted: number;
}
