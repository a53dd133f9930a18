import { type LagoPromise, toLagoPromise } from "./lago-promise.ts";
import { LoadedPage, type Page, type PageResult } from "./page.ts";

/** Gives a page of a list that a test made: the one with this number, or without one, the first. */
export type PageLoader<Item> = (number?: number) => Promise<PageResult<Item>>;

/**
 * Makes a list that stands in for one of the API's in a test: one page of these items. For several pages, or for an error,
 * give a function that loads them.
 *
 * Its response is an empty one, unless the function gives one of the client's promises.
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
