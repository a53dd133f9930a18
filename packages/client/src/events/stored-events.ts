import type { Event, EventListQuery } from "@lagokit/types";
import { LagoNotFoundError } from "../errors/lago-not-found-error.ts";
import { LagoPermissionError } from "../errors/lago-permission-error.ts";
import type { LagoValidationError } from "../errors/lago-validation-error.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { Page, PageResult } from "../response/page.ts";
import { sleep } from "../transport/timeout.ts";
import type { StampedEvent } from "./stamp-event.ts";
import { keyOf, timesAround } from "./stored-event.ts";

/** Reads events from the API. */
export interface EventReader {
  get(transactionId: string, options?: RequestOptions): PromiseLike<Event>;
  list(query: EventListQuery, options?: RequestOptions): Page<Event>;
}

/** How many pages of a list are read before the missing events are fetched one by one. */
const mostPages = 3;

/**
 * Fetches events whose IDs the API knows, with one request at a time. Events that are requested at about the same time
 * are searched in one list of all events in their time range. Only those that are not in the list are fetched one by
 * one.
 */
export class StoredEvents {
  readonly #reader: EventReader;
  readonly #options: RequestOptions;
  #wanted: StampedEvent[] = [];
  #next: Promise<ReadonlyMap<string, Event>> | undefined;
  #line: Promise<unknown> = Promise.resolve();

  constructor(reader: EventReader, options: RequestOptions) {
    this.#reader = reader;
    this.#options = options;
  }

  /**
   * Returns what the API has under the ID and the subscription of an event; undefined if that has another time.
   *
   * @throws The API's error about the event, if the key may not read the stored one, or if it is not found.
   */
  async get(sent: StampedEvent, error: LagoValidationError): Promise<Event | undefined> {
    this.#wanted.push(sent);
    try {
      const listed = await (this.#next ??= this.#inLine(() => this.#list()));
      return listed.get(keyOf(sent.event)) ?? (await this.#inLine(() => this.#getOwn(sent, error)));
    } catch (reason) {
      throw reason instanceof LagoPermissionError || reason instanceof LagoNotFoundError ? error : reason;
    }
  }

  #inLine<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = this.#line.then(task);
    this.#line = result.catch(() => {});
    return result;
  }

  async #list(): Promise<ReadonlyMap<string, Event>> {
    // Other batches often get their response at the same time.
    await sleep(0, undefined);
    const timed = this.#wanted.filter(({ isTimed }) => isTimed);
    this.#wanted = [];
    this.#next = undefined;
    const found = new Map<string, Event>();
    if (timed.length < 2) return found;
    const query = { ...timesAround(timed), per_page: Math.min(1000, timed.length * 2) };
    let pages = 0;
    for await (const { data } of this.#reader.list(query, this.#options).pages()) {
      for (const event of data) found.set(keyOf(event), event);
      if (++pages === mostPages || timed.every(({ event }) => found.has(keyOf(event)))) break;
    }
    return found;
  }

  /** If several subscriptions use the ID, the API returns the event of any of them. */
  async #getOwn({ event, isTimed }: StampedEvent, error: LagoValidationError): Promise<Event | undefined> {
    const { transaction_id: id, external_subscription_id, code } = event;
    const isOwn = (one: Event): boolean => keyOf(one) === keyOf(event);
    const stored = await this.#reader.get(id, this.#options);
    if (isOwn(stored)) return stored;
    const query = { external_subscription_id, code, ...(isTimed && timesAround([{ event }])) };
    const { data, meta }: PageResult<Event> = await this.#reader.list(query, this.#options);
    const own = data.find(isOwn);
    if (!own && meta.next_page) throw error;
    return own;
  }
}
