import type { Event, EventListQuery } from "@lagokit/types";
import { LagoNotFoundError } from "../errors/lago-not-found-error.ts";
import { LagoPermissionError } from "../errors/lago-permission-error.ts";
import type { LagoValidationError } from "../errors/lago-validation-error.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { PageResult } from "../response/page.ts";
import { sleep } from "../transport/timeout.ts";
import type { StampedEvent } from "./stamp-event.ts";
import { isOf, keyOf, timesAround } from "./stored-event.ts";

/** What reads events that the API has. */
export interface EventReader {
  get(transactionId: string, options?: RequestOptions): PromiseLike<Event>;
  list(query: EventListQuery, options?: RequestOptions): PromiseLike<PageResult<Event>>;
}

/** An event whose id the API knows. */
export interface KnownEvent {
  readonly sent: StampedEvent;
  /** What the API said of it. */
  readonly error: LagoValidationError;
}

/** Gives what the API has; undefined if it has none of this time. It throws if that cannot be told. */
export type Found = ReadonlyMap<KnownEvent, () => Event | undefined>;

/** How many pages of a list are read before the events that are still missing are got one by one. */
const mostPages = 3;

/**
 * Finds events whose ids the API knows, in few requests: a list of all of their time, which those that are asked for in the
 * meantime share.
 */
export class StoredEvents {
  readonly #reader: EventReader;
  readonly #options: RequestOptions;
  #wanted: KnownEvent[] = [];
  #latest: Promise<unknown> = Promise.resolve();
  #next: Promise<Found> | undefined;

  constructor(reader: EventReader, options: RequestOptions) {
    this.#reader = reader;
    this.#options = options;
  }

  find(known: readonly KnownEvent[]): Promise<Found> {
    this.#wanted.push(...known);
    this.#next ??= this.#latest.then(() => this.#load());
    this.#latest = this.#next.catch(() => {});
    return this.#next;
  }

  async #load(): Promise<Found> {
    // Other batches are often answered in the same moment.
    await sleep(0, this.#options.signal);
    const wanted = this.#wanted;
    this.#wanted = [];
    this.#next = undefined;
    const found = new Map<KnownEvent, () => Event | undefined>();
    const timed = wanted.filter(({ sent }) => sent.isTimed);
    for (const [known, event] of timed.length > 1 ? await this.#list(timed).catch(none) : [])
      found.set(known, () => event);
    for (const known of wanted) if (!found.has(known)) found.set(known, await this.#get(known));
    return found;
  }

  async #list(wanted: readonly KnownEvent[]): Promise<Map<KnownEvent, Event>> {
    const byKey = new Map(wanted.map((known) => [keyOf(known.sent.event), known]));
    const query = { ...timesAround(wanted.map(({ sent }) => sent)), per_page: Math.min(1000, wanted.length * 2) };
    const found = new Map<KnownEvent, Event>();
    for (let page = 1; page <= mostPages && found.size < wanted.length; page++) {
      const { data, meta } = await this.#reader.list({ ...query, page }, this.#options);
      for (const event of data) {
        const known = byKey.get(keyOf(event));
        if (known) found.set(known, event);
      }
      if (meta.next_page == null) break;
    }
    return found;
  }

  async #get(known: KnownEvent): Promise<() => Event | undefined> {
    try {
      const event = await this.#getOwn(known);
      return () => event;
    } catch (reason) {
      const error = isBlind(reason) ? known.error : reason;
      return () => {
        throw error;
      };
    }
  }

  /** Where several subscriptions have used the id, the API gets the event of any of them. */
  async #getOwn({ sent, error }: KnownEvent): Promise<Event | undefined> {
    const { transaction_id: id, external_subscription_id, code } = sent.event;
    const stored = await this.#reader.get(id, this.#options);
    if (isOf(sent, stored)) return stored;
    const query = { external_subscription_id, code, ...(sent.isTimed && timesAround([sent])) };
    const { data, meta } = await this.#reader.list(query, this.#options);
    const own = data.find((one) => isOf(sent, one));
    if (!own && meta.next_page) throw error;
    return own;
  }
}

/** Whether it does not matter why an event cannot be read: a key may be for writing alone, and a copy may be behind. */
function isBlind(reason: unknown): boolean {
  return reason instanceof LagoPermissionError || reason instanceof LagoNotFoundError;
}

function none(reason: unknown): [] {
  if (isBlind(reason)) return [];
  throw reason;
}
