import { describe, expect, expectTypeOf, it } from "vitest";
import type { CustomerListItem } from "@lagokit/types";
import { type Fetch, Lago, LagoServerError, LagoUnexpectedResponseError, type Page } from "../../src/index.ts";
import { rejection } from "../rejection.ts";

/** Returns pages of these IDs, and records which ones were requested. */
function pages(asked: string[], ...ids: readonly (readonly string[])[]): Fetch {
  return async (url) => {
    const { search, searchParams } = new URL(url);
    asked.push(search);
    const page = Number(searchParams.get("page") ?? 1);
    const data = (ids[page - 1] ?? []).map((id) => ({ lago_id: id, external_id: id }));
    const next = page < ids.length ? page + 1 : null;
    return Response.json({
      customers: data,
      meta: { current_page: page, next_page: next, total_pages: 9, total_count: 0 },
    });
  };
}

async function idsOf(page: Page<CustomerListItem>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { external_id: id } of page) ids.push(id);
  return ids;
}

describe("a page", () => {
  it("returns the items and the meta when it is awaited", async () => {
    const asked: string[] = [];
    const lago = new Lago({ apiKey: "key", fetch: pages(asked, ["a", "b"], ["c"]) });

    const { data, meta } = await lago.customers.list({ per_page: 2 });

    expect(data.map(({ external_id: id }) => id)).toEqual(["a", "b"]);
    expect(meta).toMatchObject({ current_page: 1, next_page: 2 });
    expect(asked).toEqual(["?per_page=2"]);
    expectTypeOf(data).toEqualTypeOf<CustomerListItem[]>();
  });

  it("yields every item when it is iterated, with the query of the first page", async () => {
    const asked: string[] = [];
    const lago = new Lago({ apiKey: "key", fetch: pages(asked, ["a", "b"], ["b", "c"], ["d"]) });

    const ids = await idsOf(lago.customers.list({ per_page: 2 }));

    expect(ids).toEqual(["a", "b", "c", "d"]);
    expect(asked).toEqual(["?per_page=2", "?per_page=2&page=2", "?per_page=2&page=3"]);
  });

  it.each([false, true])(
    "ends with an empty page, regardless of the next page in its meta (prefetch: %s)",
    async (prefetch) => {
      const asked: string[] = [];
      const lago = new Lago({ apiKey: "key", prefetch, fetch: pages(asked, ["a"], [], [], [], ["b"]) });

      const ids = await idsOf(lago.customers.list());
      const numbers: number[] = [];
      for await (const { meta } of lago.customers.list().pages()) numbers.push(meta.current_page);

      expect(ids).toEqual(["a"]);
      expect(numbers).toEqual([1]);
      expect(asked).toEqual(["", "?page=2", "", "?page=2"]);
    },
  );

  it("returns an empty list as one page without items", async () => {
    const lago = new Lago({ apiKey: "key", fetch: pages([], [], ["a"]) });

    const lengths: number[] = [];
    for await (const { data } of lago.customers.list().pages()) lengths.push(data.length);

    expect(lengths).toEqual([0]);
  });

  it("yields page after page, and can be continued", async () => {
    const lago = new Lago({ apiKey: "key", fetch: pages([], ["a"], ["b"], ["c"]) });

    const numbers: number[] = [];
    for await (const { meta } of lago.customers.list({ page: 2 }).pages()) numbers.push(meta.current_page);

    expect(numbers).toEqual([2, 3]);
  });

  it("requests nothing until it is awaited, and the first page only once", async () => {
    const asked: string[] = [];
    const lago = new Lago({ apiKey: "key", fetch: pages(asked, ["a"], ["b"]) });

    const page = lago.customers.list();
    const before = asked.length;
    await page;
    const ids = await idsOf(page);

    expect([before, asked.length, ids]).toEqual([0, 2, ["a", "b"]]);
  });

  it("requests no more pages than are read", async () => {
    const asked: string[] = [];
    const lago = new Lago({ apiKey: "key", fetch: pages(asked, ["a", "b"], ["c"]) });

    for await (const { external_id: id } of lago.customers.list()) if (id === "b") break;

    expect(asked).toEqual([""]);
  });

  it("requests the next page while one is read, if `prefetch` is set", async () => {
    const asked: string[] = [];
    const lago = new Lago({ apiKey: "key", fetch: pages(asked, ["a"], ["b"], ["c"]), prefetch: true });

    const seen: number[] = [];
    for await (const { external_id: id } of lago.customers.list()) {
      seen.push(asked.length);
      if (id === "b") break;
    }

    expect(seen).toEqual([2, 3]);
  });

  it("yields each item once to consumers that request several at the same time", async () => {
    const asked: string[] = [];
    const lago = new Lago({ apiKey: "key", fetch: pages(asked, ["a"], ["b"]) });
    const iterator = lago.customers.list()[Symbol.asyncIterator]();

    const results = await Promise.all([iterator.next(), iterator.next(), iterator.next()]);

    expect(results.map(({ value }) => value?.external_id)).toEqual(["a", "b", undefined]);
    expect(asked).toHaveLength(2);
  });

  it("ends when the server repeats a page number", async () => {
    const asked: string[] = [];
    const fetch: Fetch = async (url) => {
      asked.push(url);
      return Response.json({
        customers: [{ lago_id: "a", external_id: "a" }],
        meta: { current_page: 1, next_page: 2 },
      });
    };
    const lago = new Lago({ apiKey: "key", fetch });

    const ids = await idsOf(lago.customers.list());

    expect(ids).toEqual(["a"]);
    expect(asked).toHaveLength(2);
  });

  it("fails where it is iterated, with a stack that leads there", async () => {
    const good = pages([], ["a"], ["b"]);
    const fetch: Fetch = (url, init) =>
      url.includes("page=2") ? Promise.resolve(new Response("", { status: 500 })) : good(url, init);
    const lago = new Lago({ apiKey: "key", fetch });
    const seen: string[] = [];
    const iterate = async (): Promise<void> => {
      for await (const { external_id: id } of lago.customers.list()) seen.push(id);
    };

    const error = await rejection(iterate());

    expect(seen).toEqual(["a"]);
    expect(error).toBeInstanceOf(LagoServerError);
    expect(error).toHaveProperty("stack", expect.stringMatching(/iterate .*page\.test\.ts/));
  });

  it.each([{}, { customers: null, meta: {} }, { customers: {}, meta: {} }, { customers: [] }])(
    "is refused if the response is %j",
    async (body) => {
      const lago = new Lago({ apiKey: "key", fetch: async () => Response.json(body) });

      // oxlint-disable-next-line typescript/await-thenable -- a page is a thenable.
      const error = await rejection(Promise.resolve(lago.customers.list()));

      expect(error).toBeInstanceOf(LagoUnexpectedResponseError);
      expect(error).toHaveProperty("message", "GET /customers returned 200 without `customers` and `meta`");
    },
  );
});
