import type { EventInput, EventSendInput } from "@lagokit/client";
import { compareEvents, type CompareEventsOptions, type EventComparison, eventKey } from "@lagokit/client/events";
import type { OutboxClient } from "./outbox-options.ts";
import type { OutboxStore, StoredEntry } from "./store/outbox-store.ts";

/** Options of `reconcile`. */
export interface ReconcileOptions extends CompareEventsOptions {
  /**
   * The events that Lago should have, from your own records, each with its `transaction_id` and `timestamp`.
   * @default the delivered events that the outbox kept: see the option `keep` of the outbox
   */
  readonly events?: Iterable<EventSendInput> | AsyncIterable<EventSendInput> | undefined;
}

/** How the events of a time range compare with those of Lago. */
export interface Reconciliation extends EventComparison {
  /** Number of events that Lago does not have, because they are not delivered yet. They are not `missing`. */
  readonly pending: number;
  /** Number of events that Lago does not have, because they are dead. They are not `missing`. */
  readonly dead: number;
}

/** Number of events that are read at a time. */
const size = 1000;

/** Compares the events of a store, and those of the caller, with the list of Lago. */
export async function reconcile(
  lago: OutboxClient,
  store: OutboxStore,
  { events = [], ...options }: ReconcileOptions,
): Promise<Reconciliation> {
  const states = new Map<string, StoredEntry["state"]>();
  const comparison = await compareEvents(lago, allEvents(store, events, states), options);
  const counts = { pending: 0, sending: 0, dead: 0, delivered: 0 };
  const missing = comparison.missing.filter((event) => {
    const state = states.get(eventKey(event)) ?? "delivered";
    counts[state]++;
    return state === "delivered";
  });
  return { ...comparison, missing, pending: counts.pending + counts.sending, dead: counts.dead };
}

async function* allEvents(
  store: OutboxStore,
  events: NonNullable<ReconcileOptions["events"]>,
  states: Map<string, StoredEntry["state"]>,
): AsyncGenerator<EventSendInput, void, undefined> {
  yield* events;
  let from: string | undefined;
  do {
    const { entries, next } = await store.scan({ from, limit: size });
    for (const { event: json, state } of entries) {
      // As: `prepareEvent` wrote it.
      const event = JSON.parse(json) as EventInput;
      if (state !== "delivered") states.set(eventKey(event), state);
      yield event;
    }
    from = next;
  } while (from !== undefined);
}
