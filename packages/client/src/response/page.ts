import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import { checkOptions, count } from "../options/option-rules.ts";
import { jsonText } from "./json-text.ts";
import type { LagoPromise, WithResponse } from "./lago-promise.ts";

/** Position of a page in a list. */
export interface PageMeta {
  /** Number of this page, from 1; 0 for an empty list. */
  readonly current_page: number;
  /** Number of the next page; null or absent after the last page. */
  readonly next_page?: number | null;
  /** Number of the previous page; null or absent before the first page. */
  readonly prev_page?: number | null;
  /** Total number of pages. */
  readonly total_pages: number;
  /**
   * Total number of items. For invoices and fees, the count can be up to 30 minutes old. If the count drops during an
   * iteration, the previous page is read again, so you can delete the items that you iterate over. Invoices and fees
   * are the exception: collect them with `toArray()` first, then delete.
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

/** Options of `toArray`. */
export interface ToArrayOptions {
  /**
   * Maximum number of items to return.
   * @default all of them
   */
  readonly limit?: number | undefined;
}

/**
 * A list of the API. `await` returns one page; `for await` yields every item from that page on.
 *
 * Nothing is requested before that. `per_page` must be at least 1: for 0, the API responds with a 500.
 *
 * @example
 * const { data, meta } = await lago.customers.list({ per_page: 20 });
 * for await (const customer of lago.customers.list()) console.log(customer.external_id);
 */
export interface Page<Item> extends LagoPromise<PageResult<Item>>, AsyncIterable<Item> {
  /**
   * Yields one page after another, without the items that an earlier page had. If `total_count` drops, as when items
   * are deleted, the previous page is read again, so that no item is skipped.
   */
  pages(): AsyncGenerator<PageResult<Item>, void, undefined>;
  /**
   * Returns all items, or the first ones: `toArray({ limit: 500 })`. All are in memory; `for await` holds only one
   * page.
   */
  toArray(options?: ToArrayOptions): Promise<Item[]>;
}

/** Loads the page with this number. Without a number, loads the page that the caller requested. */
export type LoadPage<Item> = (number?: number) => LagoPromise<PageResult<Item>>;

/** A list whose pages are loaded when they are read. */
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
      // Deletions move later items forward: up to this many items before this page may not have been yielded.
      gap += total - meta.total_count;
      total = meta.total_count;
      if (gap > 0 && number > first && !given.has(keyOf(data[0]))) {
        isBack = true;
        gap -= size;
        page = this.#load(--number);
        continue;
      }
      // The API counts some lists without their filters, so its last pages can be empty.
      if (data.length === 0 && given.size > 0) return;
      const items = data.filter((item) => given.size < given.add(keyOf(item)).size);
      size = data.length;
      // After a page was read again without new items, continue regardless of the count: it may drop endlessly.
      gap = items.length > 0 ? 0 : isBack ? -Infinity : gap + size;
      isBack = false;
      number = size > 0 ? following(meta, number) : 0;
      const load = (): typeof page => (number > 0 ? this.#load(number) : undefined);
      page = this.#prefetch ? load() : undefined;
      // A consumer that stops early never awaits this page.
      page?.catch(() => {});
      yield { data: items, meta };
      page ??= load();
    }
  }
}

/**
 * Returns the number of the next page, or 0 at the end. A page number that does not increase also ends the list, which
 * could otherwise be endless.
 */
function following({ current_page: current, next_page: next }: PageMeta, number: number): number {
  return next != null && next > Math.max(current, number) ? next : 0;
}

/** Returns what identifies an item: its ID, or its whole content if it has no ID. */
function keyOf(item: unknown): unknown {
  // As: `Object` turns any JSON value into something with keys.
  const { lago_id: id, activity_id: activity, request_id: request } = Object(item) as Record<string, unknown>;
  return id ?? activity ?? request ?? jsonText(item) ?? item;
}
