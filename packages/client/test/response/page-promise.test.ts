import type { CustomerListItem } from "@lagokit/types";
import { describe, expect, it } from "vitest";
import { type Fetch, Lago, type PageResult } from "../../src/index.ts";
import { rejection } from "../rejection.ts";

describe("a page as a promise", () => {
  const meta = { current_page: 1, total_pages: 2, total_count: 3 };
  const lists: Fetch = async (url) =>
    Response.json(
      url.includes("page=2")
        ? { customers: [{ lago_id: "3" }], meta: { ...meta, current_page: 2 } }
        : { customers: [{ lago_id: "1" }, { lago_id: "2" }], meta: { ...meta, next_page: 2 } },
    );

  it("is a promise to the compiler and at runtime", async () => {
    const lago = new Lago({ apiKey: "key", fetch: lists });
    const promise: Promise<PageResult<CustomerListItem>> = lago.customers.list();

    const [first] = await Promise.all([promise, lago.customers.list()]);
    const done = await lago.customers.list().finally(() => {});
    const failed = await new Lago({ apiKey: "key", fetch: async () => new Response("", { status: 404 }) }).customers
      .list()
      .catch((error: unknown) => error);

    expect(first.data).toHaveLength(2);
    expect(done).toEqual(first);
    expect(failed).toHaveProperty("name", "LagoNotFoundError");
  });

  it("returns an array of all items, or of the first ones, and requests no further page", async () => {
    const urls: string[] = [];
    const fetch: Fetch = (url, init) => {
      urls.push(url);
      return lists(url, init);
    };
    const lago = new Lago({ apiKey: "key", fetch });

    const two = await lago.customers.list().toArray({ limit: 2 });
    const asked = urls.length;
    const all = await lago.customers.list().toArray();
    const unset = await lago.customers.list().toArray({ limit: undefined });

    expect([two, all, unset].map((items) => items.map(({ lago_id: id }) => id))).toEqual([
      ["1", "2"],
      ["1", "2", "3"],
      ["1", "2", "3"],
    ]);
    expect(asked).toBe(1);
    expect(urls).toHaveLength(5);
  });

  it.each([0, -1, 1.5, NaN, Infinity, "5", {}, true])("refuses %j as the limit of an array", async (limit) => {
    const urls: string[] = [];
    const lago = new Lago({ apiKey: "key", fetch: (url, init) => (urls.push(url), lists(url, init)) });

    // As: JavaScript could pass this, regardless of the types.
    const error = await rejection(lago.customers.list().toArray({ limit: limit as number }));

    expect(error).toMatchObject({
      name: "LagoArgumentError",
      message: "`limit` must be a positive integer.",
    });
    expect(urls).toEqual([]);
  });

  it.each([
    [500, "`options` must be an object."],
    [null, "`options` must be an object."],
    [{ limits: 5 }, "`limits` is not an option. Use one of `limit`."],
  ])("refuses %j as the options of `toArray`", async (options, message) => {
    const lago = new Lago({ apiKey: "key", fetch: lists });

    // As: JavaScript could pass this, regardless of the types.
    const error = await rejection(lago.customers.list().toArray(options as object));

    expect(error).toMatchObject({ name: "LagoArgumentError", message });
  });
});
