import type { EventInput } from "@lagokit/types";
import type { LagoError } from "../errors/lago-error.ts";
import type { EventSendInput } from "./stamp-event.ts";

/** The API has the event: it took it, or has had the same one since an attempt whose answer was lost. */
export interface DeliveredEvent {
  /** Where the event stood in what was given, from 0. */
  readonly index: number;
  readonly status: "delivered";
  /** The event as it was sent, with its `transaction_id` and `timestamp`. */
  readonly event: EventInput;
}

/**
 * The event cannot be taken as it is: sent again, it will be refused again. So it is if another event has its
 * `transaction_id`, which the text of the error says.
 */
export interface RejectedEvent {
  /** Where the event stood in what was given, from 0. */
  readonly index: number;
  readonly status: "rejected";
  readonly event: EventInput | EventSendInput;
  /** What is wrong, by field, if the API said it. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** The error of the batch, which may tell of other events too, or of the event itself. */
  readonly error: LagoError;
}

/**
 * The event could not be delivered, as far as is known: Lago was away for longer than `maxOutage`, answered 500 time and
 * again, or has an event of its id which the key may not read; or the sending ended. It may be sent again as it is here, with
 * `sentBefore: true`: the API takes it only once.
 */
export interface FailedEvent {
  /** Where the event stood in what was given, from 0. */
  readonly index: number;
  readonly status: "failed";
  readonly event: EventInput;
  readonly error: unknown;
}

/** What became of an event. */
export type EventOutcome = DeliveredEvent | RejectedEvent | FailedEvent;
