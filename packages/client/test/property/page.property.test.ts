import * as fc from "fast-check";
import { expect, it } from "vitest";
import { type Fetch, Lago } from "../../src/index.ts";

/** Returns pages of IDs. Between two requests, rows are inserted in front, so that all others move back. */
function listing(ids: readonly string[], perPage: number, inserted: readonly number[]): Fetch {
  let rows = [...ids];
  let requests = 0;
  return async (url) => {
    const page = Number(new URL(url).searchParams.get("page") ?? 1);
    const fresh = inserted[requests++] ?? 0;
    rows = [...Array.from({ length: fresh }, (_, index) => `new-${requests}-${index}`), ...rows];
    const data = rows.slice((page - 1) * perPage, page * perPage).map((id) => ({ lago_id: id }));
    const next = page * perPage < rows.length ? page + 1 : null;
    const meta = { current_page: page, next_page: next, prev_page: null, total_pages: 1, total_count: 0 };
    return Response.json({ customers: data, meta });
  };
}

const ids = fc.uniqueArray(fc.uuid(), { maxLength: 60 });
const perPage = fc.integer({ min: 1, max: 20 });
const inserted = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 10 });

it("paging yields each item once, for any pages and any moves of rows", async () => {
  await fc.assert(
    fc.asyncProperty(ids, perPage, inserted, fc.boolean(), async (all, size, shifts, prefetch) => {
      const lago = new Lago({ apiKey: "key", fetch: listing(all, size, [0, ...shifts]) });

      const yielded: string[] = [];
      for await (const { lago_id: id } of lago.customers.list({}, { prefetch })) yielded.push(id ?? "");

      expect(new Set(yielded).size).toBe(yielded.length);
      expect(all.filter((id) => !yielded.includes(id))).toEqual([]);
    }),
  );
});

it("paging continues from the requested page", async () => {
  await fc.assert(
    fc.asyncProperty(ids, perPage, fc.integer({ min: 1, max: 10 }), async (all, size, page) => {
      const lago = new Lago({ apiKey: "key", fetch: listing(all, size, []) });

      const yielded: string[] = [];
      for await (const { lago_id: id } of lago.customers.list({ page })) yielded.push(id ?? "");

      expect(yielded).toEqual(all.slice((page - 1) * size));
    }),
  );
});
