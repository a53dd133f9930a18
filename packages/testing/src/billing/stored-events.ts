import type { EventRow } from "../state/tables.ts";
import type { Journal } from "../world/journal.ts";
import type { EventStore } from "../world/event-store.ts";
import type { World } from "../world/world.ts";

const stores = new WeakMap<World, StoredEvents>();

/** The events of a world. */
export function storedEvents(world: World): StoredEvents {
  let store = stores.get(world);
  if (store === undefined) stores.set(world, (store = new StoredEvents(world)));
  return store;
}

/** Events, by their subscriptions and codes. Tests send many, so no search reads all of them. */
export class StoredEvents {
  readonly #store: EventStore;
  readonly #journal: Journal;
  readonly #byIdentity = new Map<string, EventRow>();
  readonly #bySubscription = new Map<string | null, Map<string, EventRow>>();
  readonly #byTransaction = new Map<string, EventRow>();
  /** All events in the order of lists, until an event is added. */
  #sorted: readonly EventRow[] | undefined;

  constructor({ eventStore, journal }: World) {
    this.#store = eventStore;
    this.#journal = journal;
  }

  /** Whether an event with the same identity is stored. */
  has(event: EventRow): boolean {
    const identity = this.#identityOf(event);
    return identity !== undefined && this.#byIdentity.has(identity);
  }

  /** Stores an event. It replaces the event with the same identity. */
  add(event: EventRow): void {
    this.#sorted = undefined;
    this.#journal.onUndo(() => (this.#sorted = undefined));
    // An event without a subscription is equal to no other in PostgreSQL.
    const identity = this.#identityOf(event) ?? event.lago_id;
    this.#journal.set(this.#byIdentity, identity, event);
    this.#journal.set(this.#ofSubscription(event.external_subscription_id), identity, event);
    const first = this.#byTransaction.get(event.transaction_id);
    if (first === undefined || this.#identityOf(first) === this.#identityOf(event))
      this.#journal.set(this.#byTransaction, event.transaction_id, event);
  }

  /** The first event with a `transaction_id`, of any subscription. */
  withTransaction(id: string): EventRow | undefined {
    return this.#byTransaction.get(id);
  }

  /** The events of a subscription, in the order in which they were stored; of all subscriptions without one. */
  list(externalSubscriptionId?: string): EventRow[] {
    const events =
      externalSubscriptionId === undefined ? this.#byIdentity : this.#bySubscription.get(externalSubscriptionId);
    return [...(events?.values() ?? [])];
  }

  /** All events, or those of a subscription, in an order that is always the same. */
  sorted(order: (one: EventRow, other: EventRow) => number, externalSubscriptionId?: string): readonly EventRow[] {
    if (externalSubscriptionId !== undefined) return this.list(externalSubscriptionId).sort(order);
    // The pages of a list are read one after the other.
    this.#sorted ??= this.list().sort(order);
    return this.#sorted;
  }

  #ofSubscription(id: string | null): Map<string, EventRow> {
    let events = this.#bySubscription.get(id);
    if (events === undefined) this.#bySubscription.set(id, (events = new Map<string, EventRow>()));
    return events;
  }

  #identityOf({ external_subscription_id: subscription, transaction_id: id, code, at }: EventRow): string | undefined {
    if (this.#store === "clickhouse") return JSON.stringify([subscription, id, code, at]);
    return subscription === null ? undefined : JSON.stringify([subscription, id]);
  }
}
