import { jsonText } from "./json-text.ts";
import type { PageMeta, PageResult } from "./page-result.ts";

/** What a page of a list comes to. */
export interface PageStep<Item> {
  /** Those of its items that were not given yet; undefined if the page is not to be given now. */
  readonly items?: Item[];
  /** The number of the page to read next; undefined at the end. */
  readonly next?: number | undefined;
}

/**
 * Leads through a list, page by page. Items that are deleted move all that follow them to the front, past the place that
 * was reached: where the count falls, it leads back to the first that was not given, and on from there.
 */
export class PageWalk<Item> {
  readonly #given = new Set<unknown>();
  #first = 0;
  #size = 0;
  /** The page that is read, and the one that was given last. */
  #number = 0;
  #last = 0;
  #count = 0;
  /** How many items of the list, from the first page on, have been given without a gap. */
  #reached = 0;

  take({ data, meta }: PageResult<Item>): PageStep<Item> {
    const isFirst = this.#number === 0;
    if (isFirst) [this.#first, this.#number, this.#size] = [meta.current_page, meta.current_page, data.length];
    const start = (this.#number - this.#first) * this.#size;
    if (this.#isPastGap(start, data, meta)) return { next: --this.#number };
    // The API counts some lists without their filters, and then leads on into pages that are empty.
    if (data.length === 0) return isFirst ? { items: data } : {};
    const items = data.filter((item) => this.#isNew(item));
    this.#reached = this.#reachedBy(items, start + this.#size);
    this.#last = this.#number;
    const next = following(meta, this.#number);
    this.#number = next ?? 0;
    return { items, next };
  }

  /** Whether items before this page may not have been given. Nearly all lists begin with what is new. */
  #isPastGap(start: number, [first]: readonly Item[], { total_count: count }: PageMeta): boolean {
    this.#reached += count - this.#count;
    this.#count = count;
    return start > Math.max(this.#reached, 0) && !this.#given.has(keyOf(first));
  }

  #reachedBy(fresh: readonly Item[], end: number): number {
    if (fresh.length > 0) return end;
    // After a page that was read again in vain, nothing leads back until an item is new: a count may fall without end.
    return this.#number > this.#last ? Math.max(this.#reached, end) : Infinity;
  }

  #isNew(item: Item): boolean {
    const key = keyOf(item);
    const isNew = !this.#given.has(key);
    this.#given.add(key);
    return isNew;
  }
}

/** The number of the page after this one, unless it does not lead on: a server that repeats itself would never end. */
function following({ current_page: current, next_page: next }: PageMeta, number: number): number | undefined {
  return next != null && next > Math.max(current, number) ? next : undefined;
}

/** What tells an item from all others: its id, or, of one that has none, all that it says. */
function keyOf(item: unknown): unknown {
  // As: whatever JSON holds, `Object` makes something that has keys of it.
  const { lago_id: id, activity_id: activity, request_id: request } = Object(item) as Record<string, unknown>;
  return id ?? activity ?? request ?? jsonText(item) ?? item;
}
