import { startServer } from "../start-server.ts";

/** A server with a list of coupons, which it returns in pages and deletes. */
export interface CouponServer extends AsyncDisposable {
  readonly url: string;
  /** The existing coupons. */
  readonly codes: string[];
  /** Coupons that a filter no longer returns. */
  readonly left: Set<string>;
  /** The numbers of the requested pages. */
  readonly pages: readonly number[];
}

export interface CouponList {
  readonly codes: readonly string[];
  /** The count that the server reports at each request for a page; by default, the real count. */
  readonly count?: (request: number) => unknown;
  /** Whether each page is the first page. */
  readonly repeats?: boolean;
}

/** Returns this many codes of coupons. */
export function codesOf(size: number): string[] {
  return Array.from({ length: size }, (_, index) => `c${index}`);
}

/** Starts a server with these coupons. */
export async function startCoupons({ codes: given, count, repeats = false }: CouponList): Promise<CouponServer> {
  const codes = [...given];
  const left = new Set<string>();
  const pages: number[] = [];
  const listed = (query: URLSearchParams): unknown => {
    const [page, size] = ["page", "per_page"].map((name) => Number(query.get(name) ?? 1)) as [number, number];
    const rows = codes.filter((code) => !left.has(code));
    const start = repeats ? 0 : (page - 1) * size;
    const next = page * size < rows.length ? page + 1 : null;
    const total = count ? count(pages.push(page)) : (pages.push(page), rows.length);
    const meta = { current_page: page, next_page: next, prev_page: null, total_pages: 1, total_count: total };
    return { coupons: rows.slice(start, start + size).map((code) => ({ lago_id: `id-${code}`, code })), meta };
  };
  const server = await startServer(({ method, url = "" }, response) => {
    const { pathname, searchParams } = new URL(url, "http://localhost");
    if (method === "GET") return response.end(JSON.stringify(listed(searchParams)));
    const code = pathname.replace(/.*\//, "");
    const index = codes.indexOf(code);
    if (index >= 0) codes.splice(index, 1);
    return response.writeHead(index >= 0 ? 200 : 404).end(JSON.stringify({ coupon: { code } }));
  });
  return { url: server.url, codes, left, pages, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}
