import type { EventInput, EventSendInput } from "@lagokit/client";
import { eventKey, prepareEvent } from "@lagokit/client/events";
import type { NewEntry } from "../store/outbox-store.ts";
import { refuseConflicts } from "../store/refuse-conflicts.ts";

/** How long the outbox recognizes an event whose ID is the caller's and whose time is not, in milliseconds. */
const memory = 7 * 86_400_000;

/** Events as the store keeps them, and as they will be sent. */
export interface Prepared {
  readonly entries: readonly NewEntry[];
  readonly events: readonly EventInput[];
}

/**
 * Sets what makes each event the same event in every attempt. An event that occurs twice becomes one entry.
 *
 * @throws LagoArgumentError if an event cannot be sent.
 * @throws LagoOutboxConflictError if two different events have the same ID.
 */
export function toEntries(inputs: readonly EventSendInput[], keep: number): Prepared {
  const acceptedAt = Date.now();
  const entries: NewEntry[] = [];
  const known = new Map<string, NewEntry>();
  // `Array.from` visits the holes of a sparse array, which `map` skips.
  const events = Array.from(inputs, (input, index) => {
    const { event, json } = prepareEvent(input);
    const isTimed = (input.timestamp ?? "") !== "";
    const key = eventKey(event);
    const isRepeatable = input.transaction_id != null && !isTimed;
    const entry = { index, key, event: json, acceptedAt, isTimed, keep: isRepeatable ? Math.max(keep, memory) : keep };
    const first = known.get(key);
    if (!first) {
      entries.push(entry);
      known.set(key, entry);
      return event;
    }
    refuseConflicts([entry], new Map([[key, first.event]]));
    // As: it was written from an event.
    return JSON.parse(first.event) as EventInput;
  });
  return { entries, events };
}
