import type { EventInput } from "@lagokit/types";
import { toSendable } from "../request/encode-body.ts";
import { LagoArgumentError } from "../errors/lago-argument-error.ts";

/** An event to send. Without a `transaction_id` and a `timestamp`, it gets them, once, before it is first sent. */
export interface EventSendInput extends Omit<EventInput, "transaction_id"> {
  /** The event's own id, by which the API knows it again. */
  readonly transaction_id?: string | undefined;
}

/** Gives an event what makes it one and the same however often it is sent, and refuses what cannot be one. */
export function stampEvent(event: EventSendInput): EventInput {
  if (typeof event !== "object" || event === null) throw new LagoArgumentError("event", "must be an object.");
  const { transaction_id: id = crypto.randomUUID(), timestamp = new Date() } = event;
  if (typeof id !== "string" || id === "") throw new LagoArgumentError("transaction_id", "must be a text of its own.");
  if (!(timestamp instanceof Date) && !(Number(timestamp) <= 1e11))
    throw new LagoArgumentError("timestamp", "must be a `Date`, or seconds since 1970: is it in milliseconds?");
  // As: dates are written as what the API takes.
  return toSendable("event", { ...event, transaction_id: id, timestamp }) as EventInput;
}
