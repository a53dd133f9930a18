/** An event in a request. */
export interface SentEvent {
  readonly transaction_id: string;
  readonly external_subscription_id: string;
  readonly code: string;
  readonly timestamp: string;
  readonly properties?: unknown;
}

/** An event as the API returns it: its time is an ISO 8601 text. */
export interface StoredEvent extends SentEvent {
  readonly properties: unknown;
}

/** A status and a body. */
export type Answer = readonly [status: number, body: object];

/**
 * The events of a Lago on PostgreSQL: a batch is accepted as a whole or not at all, and an ID is unique within its
 * subscription.
 */
export class StoredEvents {
  readonly #events = new Map<string, StoredEvent>();
  /** The events that arrived again after they had been accepted. */
  readonly repeated: SentEvent[] = [];

  get all(): readonly StoredEvent[] {
    return [...this.#events.values()];
  }

  /** Accepts a batch, or says what is wrong with each event. */
  take(batch: readonly SentEvent[]): Answer {
    const problems = new Map<number, object>();
    const known = new Set(this.#events.keys());
    for (const [index, event] of batch.entries()) {
      const key = keyOf(event);
      if (event.code.trim() === "") problems.set(index, { code: ["value_is_mandatory"] });
      else if (known.has(key)) problems.set(index, { transaction_id: ["value_already_exist"] });
      if (this.#events.has(key)) this.repeated.push(event);
      known.add(key);
    }
    if (problems.size > 0) return invalid(Object.fromEntries(problems));
    for (const event of batch) this.#events.set(keyOf(event), stored(event));
    return [200, { events: batch.map(stored) }];
  }

  /** Loses an event, as Lago does with one that it cannot process. */
  forget(id: string): void {
    for (const [key, event] of this.#events) if (event.transaction_id === id) this.#events.delete(key);
  }

  get(id: string): Answer {
    const event = this.all.find(({ transaction_id }) => transaction_id === id);
    return event ? [200, { event }] : [404, { status: 404, error: "Not Found", code: "event_not_found" }];
  }

  /** Lists the newest events first. */
  list(query: URLSearchParams): Answer {
    const [from, to] = ["timestamp_from", "timestamp_to"].map((name) => Date.parse(query.get(name) ?? ""));
    const is = (name: "external_subscription_id" | "code", event: StoredEvent): boolean =>
      (query.get(name) ?? event[name]) === event[name];
    const events = this.all
      .filter(({ timestamp: time }) => !(Date.parse(time) < Number(from)) && !(Date.parse(time) > Number(to)))
      .filter((event) => is("external_subscription_id", event) && is("code", event))
      .toSorted((one, other) => Date.parse(other.timestamp) - Date.parse(one.timestamp));
    return pageOf(events, Number(query.get("page") ?? 1), Number(query.get("per_page") ?? 100));
  }
}

/** The response to a batch with invalid events. */
export function invalid(details: object): Answer {
  return [422, { status: 422, error: "Unprocessable Entity", code: "validation_errors", error_details: details }];
}

function pageOf(events: readonly StoredEvent[], page: number, size: number): Answer {
  const pages = Math.ceil(events.length / size);
  const meta = {
    current_page: page,
    next_page: page < pages ? page + 1 : null,
    prev_page: page > 1 ? page - 1 : null,
    total_pages: pages,
    total_count: events.length,
  };
  return [200, { events: events.slice((page - 1) * size, page * size), meta }];
}

function keyOf({ transaction_id, external_subscription_id }: SentEvent): string {
  return JSON.stringify([external_subscription_id, transaction_id]);
}

function stored(event: SentEvent): StoredEvent {
  const timestamp = new Date(Math.round(Number(event.timestamp) * 1000)).toISOString();
  return { ...event, timestamp, properties: event.properties ?? {} };
}
