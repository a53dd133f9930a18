import { createPage, type Page } from "@lagokit/client";

/**
 * Creates a list as the client returns it: `await` returns a page, `for await` and `toArray` return all items.
 *
 * @param perPage items per page; all items are on one page by default
 * @example
 * vi.spyOn(lago.customers, "list").mockReturnValue(fakePage([customer]));
 */
export function fakePage<Item>(items: readonly Item[], perPage: number = Math.max(items.length, 1)): Page<Item> {
  const pages = Math.ceil(items.length / perPage);
  return createPage<Item>(async (number = 1) => ({
    data: items.slice((number - 1) * perPage, number * perPage),
    meta: {
      current_page: pages === 0 ? 0 : number,
      next_page: number < pages ? number + 1 : null,
      prev_page: number > 1 ? number - 1 : null,
      total_pages: pages,
      total_count: items.length,
    },
  }));
}
