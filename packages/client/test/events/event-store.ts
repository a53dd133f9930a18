/** An event in a request. */
export interface SentEvent {
  readonly transaction_id: string;
  readonly external_subscription_id: string;
  readonly code: string;
  readonly timestamp: string;
  readonly properties?: unknown;
}

/** An event as the API stores it. */
export interface StoredEvent extends SentEvent {
  readonly properties: unknown;
}

/** A status and a body. */
export type Answer = readonly [status: number, body: object];

/**
 * The events of a Lago on PostgreSQL: a batch is accepted as a whole or not at all. An ID is unique within its
 * subscription, and a lookup by ID alone returns the event of any subscription.
 */
export class EventStore {
  readonly #events = new Map<string, StoredEvent>();
  readonly #byId = new Map<string, StoredEvent>();
  readonly #isBad: (event: SentEvent) => boolean;

  constructor(events: readonly StoredEvent[] = [], isBad: (event: SentEvent) => boolean = () => false) {
    this.#isBad = isBad;
    for (const event of events) this.#add(event);
  }

  get size(): number {
    return this.#events.size;
  }

  /** How many events were accepted under a new ID although they existed already. */
  get doubled(): number {
    return this.#events.size - new Set(this.all.map(({ properties }) => JSON.stringify(properties))).size;
  }

  get all(): readonly StoredEvent[] {
    return [...this.#events.values()];
  }

  /** Responds to a request of the client. Its path is without `/api/v1`. */
  answer(method: string | undefined, url: URL, body: unknown): Answer {
    const path = url.pathname.replace(/^\/api\/v1/, "");
    if (method === "POST") return this.#take(body);
    return path === "/events" ? this.#list(url.searchParams) : this.#get(decodeURIComponent(path.slice(8)));
  }

  #take(body: unknown): Answer {
    // As: the client sends JSON.
    const { events, event } = JSON.parse(body as string) as {
      readonly events?: SentEvent[];
      readonly event?: SentEvent;
    };
    const sent = events ?? (event ? [event] : []);
    const problems = sent.flatMap((one, index) => this.#problemOf(one).map((problem) => [index, problem] as const));
    if (problems.length === 0) for (const one of sent) this.#add(stored(one));
    if (problems.length === 0) return [200, events ? { events } : { event }];
    const details: object | undefined = events ? Object.fromEntries(problems) : problems[0]?.[1];
    return [422, { status: 422, code: "validation_errors", error_details: details }];
  }

  #problemOf(event: SentEvent): readonly object[] {
    if (this.#isBad(event)) return [{ code: ["value_is_mandatory"] }];
    return this.#events.has(keyOf(event)) ? [{ transaction_id: ["value_already_exist"] }] : [];
  }

  #get(id: string): Answer {
    const event = this.#byId.get(id);
    return event ? [200, { event }] : [404, { status: 404, code: "event_not_found" }];
  }

  #list(query: URLSearchParams): Answer {
    const [from, to] = ["timestamp_from", "timestamp_to"].map((name) => Date.parse(query.get(name) ?? ""));
    const is = (name: "external_subscription_id" | "code", event: StoredEvent): boolean =>
      (query.get(name) ?? event[name]) === event[name];
    const events = this.all.filter((event) => {
      const time = Date.parse(event.timestamp);
      const isLate = !(time < Number(from)) && !(time > Number(to));
      return isLate && is("external_subscription_id", event) && is("code", event);
    });
    const [page, size] = [Number(query.get("page") ?? 1), Number(query.get("per_page") ?? 100)];
    const next = events.length > page * size ? page + 1 : null;
    const meta = { current_page: page, next_page: next, total_pages: Math.ceil(events.length / size) };
    return [200, { events: events.slice((page - 1) * size, page * size), meta }];
  }

  #add(event: StoredEvent): void {
    this.#events.set(keyOf(event), event);
    if (!this.#byId.has(event.transaction_id)) this.#byId.set(event.transaction_id, event);
  }
}

function keyOf({ transaction_id, external_subscription_id }: SentEvent): string {
  return `${transaction_id} ${external_subscription_id}`;
}

function stored(event: SentEvent): StoredEvent {
  const timestamp = new Date(Number(event.timestamp) * 1000).toISOString();
  return { ...event, timestamp, properties: event.properties ?? {} };
}
