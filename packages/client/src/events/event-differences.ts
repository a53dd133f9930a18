import type { Event, EventInput } from "@lagokit/types";
import { differingIn } from "./stored-event.ts";

/**
 * Returns the fields in which an event that was sent differs from the one that the API has under its ID: `code`,
 * `properties` and `timestamp`. Empty if both are the same event. Numbers and their strings are the same, and times may
 * differ by a second, because the API does not keep every decimal.
 *
 * @example
 * const stored = await lago.events.get(event.transaction_id);
 * const fields = eventDifferences(event, stored);
 */
export function eventDifferences(event: EventInput, stored: Event | EventInput): string[] {
  return differingIn({ event, isTimed: true }, stored);
}
