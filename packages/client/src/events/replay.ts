import type { EventCreated, EventInput } from "@lagokit/types";
import { LagoValidationError } from "../errors/lago-validation-error.ts";
import { type Fields, refusedIn } from "./refused-events.ts";

/**
 * Whether an error says that an event was taken by an earlier attempt, whose answer was lost.
 *
 * Without such an attempt, the event's `transaction_id` belongs to another event, and the error is one.
 */
export function isReplay(error: unknown, fields: Fields): boolean {
  if (!(error instanceof LagoValidationError) || !error.outcomeUnknown) return false;
  return Object.entries(fields).flat(2).join() === "transaction_id,value_already_exist";
}

/** Whether all of the events that an error is about were taken by an earlier attempt. */
export function areReplays(error: unknown, count: number): boolean {
  const refused = [...refusedIn(error, count).values()];
  return refused.length === count && refused.every((fields) => isReplay(error, fields));
}

/** What the API would have said of an event that it took; of its own ids, nobody knows. */
export function createdFrom(event: EventInput): EventCreated {
  const unknown = { created_at: null, lago_id: null, lago_customer_id: null, lago_subscription_id: null };
  const timestamp = new Date(Number(event.timestamp) * 1000).toISOString();
  // As: an event that is taken is an event as it was sent.
  return { ...event, ...unknown, timestamp } as unknown as EventCreated;
}
