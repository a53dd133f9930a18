import { describe, expect, it } from "vitest";
import { Lago, type CouponListQuery, type PageResult } from "../../src/index.ts";
import { codesOf, startCoupons, type CouponServer } from "./coupon-server.ts";

type Options = ConstructorParameters<typeof Lago>[0];

function connect(server: CouponServer, options: Options = {}): Lago {
  return new Lago({ apiKey: "key", baseUrl: server.url, ...options });
}

const sizes = [0, 1, 3, 4, 12, 250].flatMap((size) => [false, true].map((prefetch) => ({ size, prefetch })));

describe("a list that shrinks while it is read", () => {
  it.each(sizes)(
    "can be deleted to its last item, with $size items in pages of 3 (prefetch: $prefetch)",
    async (given) => {
      const { size, prefetch } = given;
      await using server = await startCoupons({ codes: codesOf(size) });
      const lago = connect(server, { prefetch });

      const deleted: string[] = [];
      for await (const { code } of lago.coupons.list({ per_page: 3 })) {
        await lago.coupons.delete(code);
        deleted.push(code);
      }

      expect(server.codes).toEqual([]);
      expect(deleted).toHaveLength(size);
      expect(new Set(deleted)).toEqual(new Set(codesOf(size)));
    },
  );

  it.each(sizes)("yields all $size items once if every second one is deleted (prefetch: $prefetch)", async (given) => {
    const { size, prefetch } = given;
    await using server = await startCoupons({ codes: codesOf(size) });
    const lago = connect(server, { prefetch });

    const read: string[] = [];
    for await (const { code } of lago.coupons.list({ per_page: 3 })) {
      if (read.push(code) % 2 === 0) await lago.coupons.delete(code);
    }

    expect(read).toEqual(codesOf(size));
  });

  it("keeps its order, and can be deleted page by page", async () => {
    await using server = await startCoupons({ codes: codesOf(12) });
    const lago = connect(server);

    const pages: string[][] = [];
    for await (const { data } of lago.coupons.list({ per_page: 5 }).pages()) {
      pages.push(data.map(({ code }) => code));
      await Promise.all(data.map(({ code }) => lago.coupons.delete(code)));
    }

    expect(pages.flat()).toEqual(codesOf(12));
    expect(server.codes).toEqual([]);
  });

  it("can be deleted from its end, where nothing moves", async () => {
    await using server = await startCoupons({ codes: codesOf(9) });
    const lago = connect(server);

    const read: string[] = [];
    for await (const { code } of lago.coupons.list({ per_page: 3 })) {
      read.push(code);
      server.codes.pop();
    }

    expect(read).toEqual(codesOf(9).slice(0, 6));
  });

  it("is read to its end if others delete several pages in the meantime", async () => {
    await using server = await startCoupons({ codes: codesOf(30) });
    const lago = connect(server);

    const read: string[] = [];
    for await (const { code } of lago.coupons.list({ per_page: 3 })) {
      // All except one of the twelve that were read and of the remaining ones.
      if (read.push(code) === 12) server.codes.splice(0, 11);
    }

    expect(read).toEqual(codesOf(30));
  });

  it("ends if others delete all of it", async () => {
    await using server = await startCoupons({ codes: codesOf(9) });
    const lago = connect(server);

    const read: string[] = [];
    for await (const { code } of lago.coupons.list({ per_page: 3 })) {
      read.push(code);
      server.codes.length = 0;
    }

    expect(read).toEqual(codesOf(3));
  });

  it("yields all items that stay, even if items are inserted", async () => {
    await using server = await startCoupons({ codes: codesOf(12) });
    const lago = connect(server);

    const read: string[] = [];
    for await (const { code } of lago.coupons.list({ per_page: 3 })) {
      read.push(code);
      await lago.coupons.delete(code);
      if (read.length % 3 === 0) server.codes.unshift(`new-${read.length}`);
      if (read.length > 50) break;
    }

    expect(read.filter((code) => !code.startsWith("new"))).toEqual(codesOf(12));
    expect(new Set(read).size).toBe(read.length);
  });

  it("yields the items that still match a filter, while others stop matching", async () => {
    await using server = await startCoupons({ codes: codesOf(12) });
    const lago = connect(server);
    const active: CouponListQuery & { status: string } = { per_page: 3, status: "active" };

    const read: string[] = [];
    for await (const { code } of lago.coupons.list(active)) {
      read.push(code);
      server.left.add(code);
    }

    expect(read).toEqual(codesOf(12));
  });

  it("is read again from the page that was awaited before", async () => {
    await using server = await startCoupons({ codes: codesOf(7) });
    const lago = connect(server);
    const list = lago.coupons.list({ per_page: 3 });

    const { data } = await list;
    for (const { code } of data) await lago.coupons.delete(code);

    expect((await list.toArray()).map(({ code }) => code)).toEqual(codesOf(7));
  });

  it("is not read before the requested page", async () => {
    await using server = await startCoupons({ codes: codesOf(12) });
    const lago = connect(server);

    const read: string[] = [];
    for await (const { code } of lago.coupons.list({ per_page: 3, page: 2 })) {
      read.push(code);
      await lago.coupons.delete(code);
    }

    expect(read).toEqual(codesOf(12).slice(3));
    expect(server.codes).toEqual(codesOf(3));
  });

  it("returns an array that can be deleted even if the count of the list is outdated", async () => {
    await using server = await startCoupons({ codes: codesOf(12), count: () => 12 });
    const lago = connect(server);

    for (const { code } of await lago.coupons.list({ per_page: 3 }).toArray()) await lago.coupons.delete(code);

    expect(server.codes).toEqual([]);
  });
});

describe("the requests for a list", () => {
  it.each([false, true])("are one for each page while its count stays or grows (prefetch: %s)", async (prefetch) => {
    let count = 12;
    await using server = await startCoupons({ codes: codesOf(12), count: () => count++ });

    await connect(server, { prefetch }).coupons.list({ per_page: 3 }).toArray();

    expect(server.pages).toEqual([1, 2, 3, 4]);
  });

  it.each([undefined, null, "12", Number.NaN])("are one for each page if its count is %s", async (count) => {
    await using server = await startCoupons({ codes: codesOf(12), count: () => count });

    const read = await connect(server).coupons.list({ per_page: 3 }).toArray();

    expect(read).toHaveLength(12);
    expect(server.pages).toEqual([1, 2, 3, 4]);
  });

  it("are two more if an item that was read is deleted", async () => {
    await using server = await startCoupons({ codes: codesOf(12) });
    const lago = connect(server);

    const read: string[] = [];
    for await (const { code } of lago.coupons.list({ per_page: 3 })) {
      if (read.push(code) === 8) await lago.coupons.delete(code);
    }

    expect(read).toEqual(codesOf(12));
    expect(server.pages).toEqual([1, 2, 3, 4, 3, 4]);
  });

  it.each<[string, (request: number) => number]>([
    ["drops endlessly", (request) => 1000 - request],
    ["drops below zero", (request) => -request],
    ["drops every second time", (request) => 12 - (request % 2)],
    ["is zero after the first", (request) => (request === 1 ? 12 : 0)],
  ])("end if the count %s", async (_, count) => {
    await using server = await startCoupons({ codes: codesOf(12), count });

    const read = await connect(server).coupons.list({ per_page: 3 }).toArray();

    expect(read.map(({ code }) => code)).toEqual(codesOf(12));
    expect(server.pages.length).toBeLessThanOrEqual(4 + 2 * 3);
  });

  it("end if each page is the same", async () => {
    await using server = await startCoupons({ codes: codesOf(12), count: (request) => 100 - request, repeats: true });

    const pages: PageResult<unknown>[] = [];
    for await (const page of connect(server).coupons.list({ per_page: 3 }).pages()) pages.push(page);

    expect(pages.flatMap(({ data }) => data)).toHaveLength(3);
    expect(server.pages.length).toBeLessThanOrEqual(4 + 2 * 3);
  });
});
