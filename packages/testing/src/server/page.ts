import { Refusal } from "./refusal.ts";
import type { Query } from "./query.ts";

/** What `meta` of a list contains. */
export interface PageMeta {
  current_page: number;
  next_page: number | null;
  prev_page: number | null;
  total_pages: number;
  total_count: number;
}

/** The rows of a page, and its `meta`. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly meta: PageMeta;
}

/** Selects the page that a request names. Lists are in the order of the response: the newest first, as Lago sorts. */
export function pageOf<Row>(query: Query<"page" | "per_page">, all: readonly Row[]): Page<Row> {
  const page = Math.max(1, Math.trunc(Number(query.text("page") ?? 1)) || 1);
  const size = Math.trunc(Number(query.text("per_page") ?? 100));
  // Lago divides by it.
  if (size <= 0 || Number.isNaN(size)) throw new Refusal({ status: 500, error: "Internal Server Error" });
  const pages = Math.ceil(all.length / size);
  const meta = {
    current_page: all.length === 0 ? 0 : page,
    next_page: page < pages ? page + 1 : null,
    prev_page: page > 1 && pages > 0 ? page - 1 : null,
    total_pages: pages,
    total_count: all.length,
  };
  return { rows: all.slice((page - 1) * size, page * size), meta };
}
