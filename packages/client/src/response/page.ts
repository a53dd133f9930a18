import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import { checkOptions, count } from "../options/option-rules.ts";
import { jsonText } from "./json-text.ts";
import type { LagoPromise, WithResponse } from "./lago-promise.ts";

/** Where a page is in a list. */
export interface PageMeta {
  /** The number of this page; the first is 1. */
  readonly current_page: number;
  /** The number of the next page; there is none after the last. */
  readonly next_page?: number | null;
  /** The number of the page before this one; there is none before the first. */
  readonly prev_page?: number | null;
  /** How many pages there are. */
  readonly total_pages: number;
  /**
   * How many items there are; of invoices and fees, up to half an hour ago. Where it falls, iteration reads the page before
   * again, so you can delete what you iterate. Of invoices and fees, collect first with `toArray()`, then delete.
   */
  readonly total_count: number;
}

/** One page of a list. */
export interface PageResult<Item> {
  /** The items of this page. */
  readonly data: Item[];
  /** Where this page is in the list. */
  readonly meta: PageMeta;
}

/** What `toArray` is told. */
export interface ToArrayOptions {
  /**
   * How many items to give at most.
   * @default all of them
   */
  readonly limit?: number | undefined;
}

/**
 * A list of the API's. Awaited, it gives one page; iterated with `for await`, every item from that page on.
 *
 * Nothing is requested until then. `per_page` is 1 or more: the API answers 0 with a 500.
 *
 * @example
 * const { data, meta } = await lago.customers.list({ per_page: 20 });
 * for await (const customer of lago.customers.list()) console.log(customer.external_id);
 */
export interface Page<Item> extends LagoPromise<PageResult<Item>>, AsyncIterable<Item> {
  /**
   * Gives one page after the other; an item that an earlier one had is left out. Where `total_count` falls, as when items
   * are deleted, the page before is read again, so that none is passed over.
   */
  pages(): AsyncGenerator<PageResult<Item>, void, undefined>;
  /** Gives all items, or the first: `toArray({ limit: 500 })`. All are in memory at once; `for await` holds one page. */
  toArray(options?: ToArrayOptions): Promise<Item[]>;
}

/** Gets a page: the one with this number, or without one, the one that was asked for. */
export type LoadPage<Item> = (number?: number) => LagoPromise<PageResult<Item>>;

/** A list of pages, each of which is loaded when it is read. */
export class LoadedPage<Item> implements Page<Item> {
  readonly #load: LoadPage<Item>;
  readonly #prefetch: boolean;
  #first: LagoPromise<PageResult<Item>> | undefined;

  constructor(load: LoadPage<Item>, prefetch = false) {
    this.#load = load;
    this.#prefetch = prefetch;
  }

  get [Symbol.toStringTag](): string {
    return "Page";
  }

  // oxlint-disable-next-line unicorn/no-thenable -- being awaitable is its purpose.
  then<Value = PageResult<Item>, Other = never>(
    fulfilled?: ((page: PageResult<Item>) => Value | PromiseLike<Value>) | null,
    rejected?: ((reason: unknown) => Other | PromiseLike<Other>) | null,
  ): Promise<Value | Other> {
    return this.#get().then(fulfilled, rejected);
  }

  catch<Other = never>(
    rejected?: ((reason: unknown) => Other | PromiseLike<Other>) | null,
  ): Promise<PageResult<Item> | Other> {
    return this.#get().catch(rejected);
  }

  finally(settled?: (() => void) | null): Promise<PageResult<Item>> {
    return this.#get().finally(settled);
  }

  withResponse(): Promise<WithResponse<PageResult<Item>>> {
    return this.#get().withResponse();
  }

  async toArray(options: ToArrayOptions = {}): Promise<Item[]> {
    const { limit = Infinity } = checkOptions(options, { limit: count }, LagoArgumentError);
    const items: Item[] = [];
    for await (const item of this) if (items.push(item) >= limit) break;
    return items;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const { data } of this.pages()) yield* data;
  }

  #get(): LagoPromise<PageResult<Item>> {
    return (this.#first ??= this.#load());
  }

  async *pages(): AsyncGenerator<PageResult<Item>, void, undefined> {
    const given = new Set<unknown>();
    let [first, number, size, total, gap, isBack] = [0, 0, 0, 0, 0, false];
    let page: Promise<PageResult<Item>> | undefined = this.#get();
    while (page) {
      const { data, meta }: PageResult<Item> = await page;
      first ||= number ||= meta.current_page;
      // Deleted items move those behind them to the front: this many may be before this page and not be given yet.
      gap += total - meta.total_count;
      total = meta.total_count;
      if (gap > 0 && number > first && !given.has(keyOf(data[0]))) {
        isBack = true;
        gap -= size;
        page = this.#load(--number);
        continue;
      }
      // The API counts some lists without their filters, and then leads on into pages that are empty.
      if (data.length === 0 && given.size > 0) return;
      const items = data.filter((item) => given.size < given.add(keyOf(item)).size);
      size = data.length;
      // A page that was read again in vain leads on, whatever is counted: a count may fall without end.
      gap = items.length > 0 ? 0 : isBack ? -Infinity : gap + size;
      isBack = false;
      number = size > 0 ? following(meta, number) : 0;
      const load = (): typeof page => (number > 0 ? this.#load(number) : undefined);
      page = this.#prefetch ? load() : undefined;
      // A consumer that stops early never asks how it went.
      page?.catch(() => {});
      yield { data: items, meta };
      page ??= load();
    }
  }
}

/** The number of the page after this one, or 0 if it does not lead on: a server that repeats itself would never end. */
function following({ current_page: current, next_page: next }: PageMeta, number: number): number {
  return next != null && next > Math.max(current, number) ? next : 0;
}

/** What tells an item from all others: its id, or, of one that has none, all that it says. */
function keyOf(item: unknown): unknown {
  // As: whatever JSON holds, `Object` makes something that has keys of it.
  const { lago_id: id, activity_id: activity, request_id: request } = Object(item) as Record<string, unknown>;
  return id ?? activity ?? request ?? jsonText(item) ?? item;
}
