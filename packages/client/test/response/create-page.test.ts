import type { CustomerListItem } from "@lagokit/types";
import { describe, expect, expectTypeOf, it, vi } from "vitest";
import { createPage, Lago, LagoNotFoundError, type Page } from "../../src/index.ts";
import { rejection } from "../rejection.ts";

const [acme, hooli] = [{ external_id: "acme" }, { external_id: "hooli" }];

/** How an application uses a list. */
async function idsOf(list: Page<{ external_id: string }>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { external_id: id } of list) ids.push(id);
  return ids;
}

describe("a list that a test creates", () => {
  it("replaces a list of the API", async () => {
    const lago = new Lago({ apiKey: "key" });
    // As: the customer has all fields that the application reads.
    const customer = acme as CustomerListItem;
    const list = vi.spyOn(lago.customers, "list").mockReturnValue(createPage([customer]));

    const { data, meta } = await lago.customers.list({ per_page: 20 });

    expect(data).toEqual([customer]);
    expect(meta).toEqual({ current_page: 1, next_page: null, prev_page: null, total_pages: 1, total_count: 1 });
    expect(list).toHaveBeenCalledWith({ per_page: 20 });
    expectTypeOf(createPage([customer])).toEqualTypeOf<Page<CustomerListItem>>();
  });

  it("yields items, pages and an array, repeatedly", async () => {
    const list = createPage([acme, hooli]);

    const items = [await idsOf(list), await idsOf(list)];
    const sizes: number[] = [];
    for await (const { data } of list.pages()) sizes.push(data.length);
    const first = await list.toArray({ limit: 1 });

    expect(items).toEqual([
      ["acme", "hooli"],
      ["acme", "hooli"],
    ]);
    expect(sizes).toEqual([2]);
    expect(first).toEqual([acme]);
  });

  it("is one empty page without items", async () => {
    const list = createPage<CustomerListItem>([]);

    expect(await list).toEqual({ data: [], meta: expect.objectContaining({ total_pages: 1, total_count: 0 }) });
    expect(await list.toArray()).toEqual([]);
  });

  it("does not change with its array", async () => {
    const items = [acme];
    const list = createPage(items);
    (await list).data.push(hooli);

    expect(items).toEqual([acme]);
  });

  it("has a response, too", async () => {
    const { data, response, requestId } = await createPage([acme]).withResponse();

    expect(data.data).toEqual([acme]);
    expect([response.status, requestId]).toEqual([200, undefined]);
  });

  it("has several pages if a function loads them", async () => {
    const asked: (number | undefined)[] = [];
    const meta = { total_pages: 2, total_count: 2 };
    const list = createPage(async (number = 1) => {
      asked.push(number);
      return number === 1
        ? { data: [acme], meta: { ...meta, current_page: 1, next_page: 2 } }
        : { data: [hooli], meta: { ...meta, current_page: 2 } };
    });

    expect(asked).toEqual([]);
    expect(await idsOf(list)).toEqual(["acme", "hooli"]);
    expect(asked).toEqual([1, 2]);
    expect((await list.withResponse()).response.status).toBe(200);
  });

  it("fails if its function fails", async () => {
    const answer = { status: 404, headers: new Headers(), body: '{"code":"customer_not_found"}' };
    const missing = new LagoNotFoundError({ method: "GET", path: "/customers" }, answer);
    const list = createPage<CustomerListItem>(() => Promise.reject(missing));

    expect(await rejection(list.toArray())).toBe(missing);
    expect(await rejection(list.withResponse())).toBe(missing);
  });

  it("keeps the response of a list of the API", async () => {
    const meta = { current_page: 1, total_pages: 1, total_count: 0 };
    const fetch = async (): Promise<Response> =>
      Response.json({ customers: [], meta }, { headers: { "x-request-id": "request-1" } });
    const { customers } = new Lago({ apiKey: "key", fetch });

    const { requestId } = await createPage((page) => customers.list({ page: page ?? 1 })).withResponse();

    expect(requestId).toBe("request-1");
  });
});
