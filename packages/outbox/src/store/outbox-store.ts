/** An event that a store shall keep. */
export interface NewEntry {
  /** Position of the event in what the caller put, for errors. */
  readonly index: number;
  /** What identifies the event for Lago: its subscription and its `transaction_id`, as JSON. */
  readonly key: string;
  /** The event as JSON, with its `transaction_id` and `timestamp`. */
  readonly event: string;
  /** When the outbox accepted it, in Unix milliseconds. */
  readonly acceptedAt: number;
  /** Whether the caller set the time of the event. */
  readonly isTimed: boolean;
  /** How long the store keeps the event after its delivery, in milliseconds. 0: it is deleted. */
  readonly keep: number;
}

/** How a store accepts events. */
export interface PutOptions {
  /** The caller's own transaction. Only a store whose `supportsTransactions` is true gets one. */
  readonly transaction?: unknown;
  /** How many events may be undelivered, including the new ones. More are refused. */
  readonly maxPending?: number | undefined;
}

/** An event that a drainer took. */
export interface TakenEntry {
  /** ID of the entry in this store. It is never used again for another event. */
  readonly id: string;
  /** The event as JSON. */
  readonly event: string;
  readonly acceptedAt: number;
}

/** Why an event cannot be delivered. It contains no secret. */
export interface DeadReason {
  /**
   * - `refused`: Lago refuses the event.
   * - `conflict`: Lago has another event with the same `transaction_id`.
   * - `unverified`: Lago has an event with the same `transaction_id`, and the API key may not read it.
   * - `server_error`: Lago fails at this event, and at no other.
   * - `expired`: the event was not delivered within `maxAge`.
   */
  readonly kind: "refused" | "conflict" | "unverified" | "server_error" | "expired";
  /** What Lago, or the client, reported. */
  readonly message: string;
  /** HTTP status of the response, if there was one. */
  readonly status?: number | undefined;
  /** Error codes by field; empty if Lago named no field. */
  readonly fields?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** The outcome of events that a drainer took, by their IDs. */
export interface Settlement {
  /** Lago has them. This holds regardless of who took them since. */
  readonly delivered: readonly string[];
  /** They cannot be delivered. Ignored for an event that another drainer took since. */
  readonly dead: readonly { readonly id: string; readonly reason: DeadReason }[];
  /** They wait again. Ignored for an event that another drainer took since. */
  readonly released: readonly string[];
}

/** An event that cannot be delivered. */
export interface DeadEntry extends TakenEntry {
  /** When it was given up, in Unix milliseconds. */
  readonly diedAt: number;
  readonly reason: DeadReason;
}

/** Why nothing is sent now. */
export interface Pause {
  /** What Lago, or the client, reported. It contains no secret. */
  readonly message: string;
  /** HTTP status of the response, if there was one. */
  readonly status?: number | undefined;
  /** Since when, in Unix milliseconds. */
  readonly since: number;
}

/** A process that delivers events. */
export interface Drainer {
  readonly id: string;
  /** Why it does not send, if it does not. */
  readonly pause?: Pause | undefined;
}

/** The contents of a store. */
export interface StoreStatus {
  /** Number of events that wait. */
  readonly pending: number;
  /** Number of events that drainers took. */
  readonly sending: number;
  /** Number of events that cannot be delivered. */
  readonly dead: number;
  /** When the oldest event that is pending or sending was accepted, in Unix milliseconds. */
  readonly oldest?: number | undefined;
  /** The drainers that are alive. */
  readonly drainers: readonly Drainer[];
}

/** An event in a store, in any state. */
export interface StoredEntry extends TakenEntry {
  /** `delivered`: the event is kept for a while after its delivery. */
  readonly state: "pending" | "sending" | "dead" | "delivered";
}

/** A part of a list. */
export interface EntryPage<Entry> {
  readonly entries: readonly Entry[];
  /** Where the next part starts; undefined at the end. */
  readonly next?: string | undefined;
}

/** Where a part of a list starts, and its maximum length. */
export interface EntryRange {
  /** The `next` of the previous part. */
  readonly from?: string | undefined;
  readonly limit: number;
}

/**
 * Keeps events until Lago has them. Every promise resolves only once the change survives a crash of the process, and, by
 * default, of the machine.
 *
 * An event is pending, then sending, then gone. If it cannot be delivered, it is dead and remains.
 */
export interface OutboxStore {
  /** Name of the engine, such as `SQLite`. */
  readonly engine: string;
  /** Whether `put` can take part in a transaction of the caller. */
  readonly supportsTransactions: boolean;

  /** Creates what the store needs in its engine, if it needs something that `open` does not create. */
  migrate?(): Promise<void>;
  /** Prepares the store. Rejects with a `LagoOutboxStoreError` if it cannot keep events. Called once, before all others. */
  open(): Promise<void>;
  /**
   * Adds events: all of them, or none if it rejects. An event that the store has already, in any state, is not added again.
   *
   * @throws LagoOutboxConflictError if the store has another event with the same key.
   * @throws LagoOutboxFullError if there were more than `maxPending` events.
   */
  put(entries: readonly NewEntry[], options: PutOptions): Promise<void>;
  /**
   * Reports that a drainer is alive for the next `ttl` milliseconds, and whether it is paused. The events of a drainer that
   * is not alive any more are pending again. Resolves with whether the drainer may take events.
   */
  beat(drainer: Drainer, ttl: number): Promise<boolean>;
  /** Takes pending events, oldest first. That they are sending is stored before this resolves. */
  take(drainerId: string, limit: number): Promise<readonly TakenEntry[]>;
  /** Stores the outcome of events. */
  settle(drainerId: string, settlement: Settlement): Promise<void>;
  /** Ends a drainer. The events that it still has are pending again. */
  leave(drainerId: string): Promise<void>;
  status(): Promise<StoreStatus>;
  /** Lists the events that cannot be delivered, oldest first. */
  listDead(range: EntryRange): Promise<EntryPage<DeadEntry>>;
  /** Makes dead events pending again: those with these IDs, or all. Resolves with their number. */
  retryDead(ids: readonly string[] | "all"): Promise<number>;
  /** Deletes dead events: those with these IDs, or all. Resolves with their number. */
  dropDead(ids: readonly string[] | "all"): Promise<number>;
  /** Lists all events, including the delivered ones that are kept. Events that change meanwhile may be missing. */
  scan(range: EntryRange): Promise<EntryPage<StoredEntry>>;
  /** Deletes delivered events that were kept long enough. */
  purge(): Promise<void>;
  /** Ends the work of this store. It does not close a client that the caller passed. */
  close(): Promise<void>;
}
