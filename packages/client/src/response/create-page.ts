import { type LagoPromise, toLagoPromise } from "./lago-promise.ts";
import { LoadedPage, type Page, type PageResult } from "./page.ts";

/** Loads a page of a list in a test: the one with this number. Without a number, loads the first page. */
export type PageLoader<Item> = (number?: number) => Promise<PageResult<Item>>;

/**
 * Creates a list that replaces one of the API in a test: one page with these items. For several pages, or for an error,
 * pass a function that loads them.
 *
 * The response of the list is empty, unless the function returns a promise of the client.
 *
 * @example
 * vi.spyOn(lago.customers, "list").mockReturnValue(createPage([customer]));
 */
export function createPage<Item>(from: readonly Item[] | PageLoader<Item>): Page<Item> {
  const load: PageLoader<Item> = typeof from === "function" ? from : async () => pageOf(from);
  return new LoadedPage((number) => withResponse(load(number)));
}

function pageOf<Item>(items: readonly Item[]): PageResult<Item> {
  const meta = { current_page: 1, next_page: null, prev_page: null, total_pages: 1, total_count: items.length };
  return { data: [...items], meta };
}

function withResponse<Result>(promise: Promise<Result> | LagoPromise<Result>): LagoPromise<Result> {
  if ("withResponse" in promise) return promise;
  return toLagoPromise(promise, { context: { response: new Response() } });
}
