import type { EventInput } from "@lagokit/types";
import type { LagoError } from "../errors/lago-error.ts";
import type { EventSendInput } from "./stamp-event.ts";

/** Outcome of an event that the API has: it accepted the event now, or in an attempt whose response was lost. */
export interface DeliveredEvent {
  /** Position of the event in the source, from 0. */
  readonly index: number;
  readonly status: "delivered";
  /** The event as it was sent, with its `transaction_id` and `timestamp`. */
  readonly event: EventInput;
}

/**
 * Outcome of an event that the API does not accept: the API refuses every retry of the unchanged event. An event whose
 * `transaction_id` belongs to another event is also rejected, and the message of the error says so.
 */
export interface RejectedEvent {
  /** Position of the event in the source, from 0. */
  readonly index: number;
  readonly status: "rejected";
  readonly event: EventInput | EventSendInput;
  /** Error codes by field; empty if the API named no field. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** The error of the batch, which may be about other events too, or the error of this event alone. */
  readonly error: LagoError;
}

/**
 * Outcome of an event that was not delivered, as far as is known. Either Lago was unreachable for longer than
 * `maxOutage`, responded with 500 repeatedly, or has an event with this ID that the key may not read, or the call ended
 * early. Retry this `event` with `sentBefore: true`: the API accepts it only once.
 */
export interface FailedEvent {
  /** Position of the event in the source, from 0. */
  readonly index: number;
  readonly status: "failed";
  readonly event: EventInput;
  readonly error: unknown;
}

/** The outcome of an event. */
export type EventOutcome = DeliveredEvent | RejectedEvent | FailedEvent;
