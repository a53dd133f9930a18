import type { Event, EventInput, EventSendInput } from "@lagokit/client";
import type { EventChecker, EventProblem } from "@lagokit/client/events";

/** Options of `reconcile`. */
export interface ReconcileOptions {
  /** Start of the range of the events' own times. */
  readonly from: Date;
  /** End of the range. */
  readonly to: Date;
  /**
   * The events that Lago should have, from your own records, each with its `transaction_id` and `timestamp`.
   * @default the delivered events that the outbox kept: see the option `keep` of the outbox
   */
  readonly events?: Iterable<EventSendInput> | AsyncIterable<EventSendInput> | undefined;
  /**
   * Checks whether Lago bills the events: pass `eventChecker(lago)` of `@lagokit/client/events`. It checks one event of each
   * pair of code and subscription.
   * @default none
   */
  readonly check?: EventChecker | undefined;
}

/** An event that Lago has with different fields. */
export interface DifferentEvent {
  readonly event: EventInput;
  /** What Lago has. */
  readonly stored: Event;
  /** The fields that differ. */
  readonly fields: readonly string[];
}

/** An event that Lago has and does not bill. The same holds for the others with its code and subscription. */
export interface UnbilledEvent {
  readonly event: EventInput;
  readonly problems: readonly EventProblem[];
}

/** How the events of a time range compare with those of Lago. */
export interface Reconciliation {
  /** Number of events that were compared. */
  readonly compared: number;
  /** Events that Lago should have and does not list. */
  readonly missing: readonly EventInput[];
  /** Events that Lago has with different fields. */
  readonly different: readonly DifferentEvent[];
  /** Events that Lago has more than once, and perhaps bills more than once. */
  readonly repeated: readonly EventInput[];
  /** Events that Lago has and does not bill. Empty without the option `check`. */
  readonly unbilled: readonly UnbilledEvent[];
  /** Number of events of the range that the outbox still has to deliver. */
  readonly pending: number;
  /** Number of events of the range that are dead. */
  readonly dead: number;
  /** Number of events of the range that only Lago has, for example because another process sent them. */
  readonly unknown: number;
}
