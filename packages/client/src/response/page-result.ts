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
   * How many items there are; of invoices and fees, up to half an hour ago. Where it falls from one page to the next,
   * iteration reads the earlier page again. To delete invoices or fees, collect them first with `toArray()`.
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
