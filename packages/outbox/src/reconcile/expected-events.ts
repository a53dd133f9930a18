import type { EventInput } from "@lagokit/client";
import { prepareEvent } from "@lagokit/client/events";
import type { OutboxStore, StoredEntry } from "../store/outbox-store.ts";
import { keyOf } from "../put/to-entries.ts";
import type { ReconcileOptions } from "./reconciliation.ts";

/** Number of events that are read at a time. */
const size = 1000;

/** An event that should be compared with what Lago has. */
export interface ExpectedEvent {
  readonly event: EventInput;
  readonly state: StoredEntry["state"];
}

/** Returns the events of a time range, by their keys: those of the store, and those of the caller. */
export async function expectedEvents(
  store: OutboxStore,
  { from, to, events = [] }: ReconcileOptions,
): Promise<Map<string, ExpectedEvent>> {
  const expected = new Map<string, ExpectedEvent>();
  const add = (event: EventInput, state: StoredEntry["state"]): void => {
    const time = Number(event.timestamp) * 1000;
    if (time >= from.getTime() && time <= to.getTime()) expected.set(keyOf(event), { event, state });
  };
  for await (const input of events) add(prepareEvent(input).event, "delivered");
  let next: string | undefined;
  do {
    const page = await store.scan({ from: next, limit: size });
    // As: `prepareEvent` wrote them.
    for (const { event, state } of page.entries) add(JSON.parse(event) as EventInput, state);
    ({ next } = page);
  } while (next !== undefined);
  return expected;
}
