import * as fc from "fast-check";
import { expect, it } from "vitest";
import { type Fetch, Lago } from "../../src/index.ts";

/** How a list changes: which of the items that were read are deleted, and how many are inserted in front. */
interface Change {
  readonly deleted: readonly number[];
  readonly inserted: number;
}

const none: Change = { deleted: [], inserted: 0 };

/** A list that returns pages of its rows, and changes. */
class Rows {
  readonly read: string[] = [];
  #rows: readonly string[];
  readonly #perPage: number;
  #inserted = 0;

  constructor(rows: readonly string[], perPage: number) {
    this.#rows = rows;
    this.#perPage = perPage;
  }

  change({ deleted, inserted }: Change): void {
    const left = this.read.filter((id) => this.#rows.includes(id));
    const gone = new Set(deleted.map((index) => left[index % left.length]));
    const fresh = Array.from({ length: inserted }, () => `new-${this.#inserted++}`);
    this.#rows = [...fresh, ...this.#rows.filter((id) => !gone.has(id))];
  }

  page(number: number): Response {
    const end = number * this.#perPage;
    const data = this.#rows.slice(end - this.#perPage, end).map((id) => ({ lago_id: id }));
    const next = end < this.#rows.length ? number + 1 : null;
    const meta = { current_page: number, next_page: next, total_pages: 1, total_count: this.#rows.length };
    return Response.json({ customers: data, meta });
  }
}

const deleted = fc.array(fc.nat(), { maxLength: 8 });
const given = fc.record({
  ids: fc.uniqueArray(fc.uuid(), { maxLength: 40 }),
  perPage: fc.integer({ min: 1, max: 12 }),
  prefetch: fc.boolean(),
  // After an item is read, and before the response to a request.
  afterItems: fc.array(fc.record({ deleted, inserted: fc.integer({ min: 0, max: 3 }) }), { maxLength: 40 }),
  beforeAnswers: fc.array(fc.record({ deleted, inserted: fc.constant(0) }), { maxLength: 40 }),
});

it("paging yields each item that stays in the list once, for any deletions of items that were read before", async () => {
  await fc.assert(
    fc.asyncProperty(given, async ({ ids, perPage, prefetch, afterItems, beforeAnswers }) => {
      const rows = new Rows(ids, perPage);
      let requests = 0;
      const fetch: Fetch = async (url) => {
        rows.change(beforeAnswers[requests++] ?? none);
        return rows.page(Number(new URL(url).searchParams.get("page") ?? 1));
      };

      for await (const { lago_id: id } of new Lago({ apiKey: "key", fetch }).customers.list({}, { prefetch })) {
        const change = afterItems[rows.read.push(id ?? "") - 1] ?? none;
        // Insertions while a page is loading can hide deletions from its count.
        rows.change(prefetch ? { ...change, inserted: 0 } : change);
      }

      expect(rows.read.filter((id) => !id.startsWith("new"))).toEqual(ids);
      expect(new Set(rows.read).size).toBe(rows.read.length);
    }),
    { numRuns: 1000 },
  );
});
