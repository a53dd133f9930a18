import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import { checkOptions, count } from "../options/option-rules.ts";
import type { LagoPromise, WithResponse } from "./lago-promise.ts";
import type { PageResult } from "./page-result.ts";
import { PageWalk } from "./page-walk.ts";

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
 * Nothing is requested until then.
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
    const walk = new PageWalk<Item>();
    let page: Promise<PageResult<Item>> | undefined = this.#get();
    while (page) {
      const result: PageResult<Item> = await page;
      const { items, next } = walk.take(result);
      const load = (): Promise<PageResult<Item>> => this.#load(next);
      const prefetched: Promise<PageResult<Item>> | undefined = items && next && this.#prefetch ? load() : undefined;
      // A consumer that stops early never asks how it went.
      prefetched?.catch(() => {});
      if (items) yield { data: items, meta: result.meta };
      page = next ? (prefetched ?? load()) : undefined;
    }
  }
}
