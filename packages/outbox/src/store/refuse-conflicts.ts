import type { EventInput } from "@lagokit/client";
import { eventDifferences } from "@lagokit/client/events";
import { LagoOutboxConflictError } from "../errors/lago-outbox-conflict-error.ts";
import type { NewEntry } from "./outbox-store.ts";

/**
 * Compares new events with those that have the same keys, and throws if one of them is another event. A time that the
 * outbox set itself does not count.
 *
 * @param known The stored events as JSON, by their keys.
 * @throws LagoOutboxConflictError
 */
export function refuseConflicts(entries: readonly NewEntry[], known: ReadonlyMap<string, string>): void {
  for (const { index, key, event, isTimed } of entries) {
    const stored = known.get(key);
    if (stored === undefined || stored === event) continue;
    // As: `prepareEvent` wrote both.
    const [one, other] = [JSON.parse(event), JSON.parse(stored)] as [EventInput, EventInput];
    const fields = eventDifferences(one, isTimed ? other : { ...other, timestamp: one.timestamp });
    if (JSON.stringify(one.precise_total_amount_cents) !== JSON.stringify(other.precise_total_amount_cents))
      fields.push("precise_total_amount_cents");
    if (fields.length > 0) throw new LagoOutboxConflictError(index, fields);
  }
}
