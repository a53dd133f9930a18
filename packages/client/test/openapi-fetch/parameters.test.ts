import { describe, expect, it } from "vitest";
import { rejection } from "../rejection.ts";
import { startServer } from "../start-server.ts";
import { anything, apiOf, customer, path } from "./api-of.ts";

describe("IDs of a path", () => {
  it.each([
    ["__proto__", "__proto__"],
    ["constructor", "constructor"],
    ["a/b", "a%2Fb"],
    ["../../organizations", "%2E%2E%2F%2E%2E%2Forganizations"],
    ["a\\b", "a%5Cb"],
    ["%2e%2e", "%252e%252e"],
    [" ", "%20"],
    ["a b", "a%20b"],
    ["ünïcødé", "%C3%BCn%C3%AFc%C3%B8d%C3%A9"],
    ["🦜", "%F0%9F%A6%9C"],
    ["?page=2", "%3Fpage%3D2"],
    ["a#b", "a%23b"],
    ["{external_customer_id}", "%7Bexternal_customer_id%7D"],
    ["$&", "%24%26"],
    [";a=b", "%3Ba%3Db"],
  ])("stay one segment: %j", async (id, segment) => {
    await using server = await startServer(customer);

    await apiOf(server).GET(path, { params: { path: { external_customer_id: id } } });
    await apiOf(server).GET(path, { params: { path: { external_customer_id: id } }, middleware: [{ onRequest() {} }] });

    const sent = `/api/v1/customers/${segment}`;
    expect(server.received.map(({ url }) => url)).toEqual([sent, sent]);
  });

  it.each([
    ["", "`external_customer_id` must be an ID"],
    [".", "`external_customer_id` must be an ID"],
    ["..", "`external_customer_id` must be an ID"],
    ["\uD800", "`external_customer_id` contains a lone surrogate"],
    ["a\uDC00b", "`external_customer_id` contains a lone surrogate"],
    ["a\0b", "`external_customer_id` must not contain a NUL character"],
    [undefined, "`external_customer_id` must be a string"],
    [null, "`external_customer_id` must be a string"],
    [7, "`external_customer_id` must be a string"],
    [["acme"], "`external_customer_id` must be a string"],
    [{ toString: () => "acme" }, "`external_customer_id` must be a string"],
  ])("are refused before anything is sent: %j", async (id, message) => {
    await using server = await startServer(customer);

    const error = await rejection(
      apiOf(server).GET(path, { params: { path: { external_customer_id: anything(id) } } }),
    );

    expect(error).toMatchObject({ name: "LagoArgumentError", argument: "external_customer_id" });
    expect(error).toHaveProperty("message", expect.stringContaining(message));
    expect(server.received).toEqual([]);
  });

  it.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
    "are not read from properties of every object: {%s}",
    async (name) => {
      await using server = await startServer(customer);

      const error = await rejection(apiOf(server).GET(`/robots/{${name}}` as "/robots", { params: { path: {} } }));

      expect(error).toMatchObject({ name: "LagoArgumentError", argument: name });
      expect(server.received).toEqual([]);
    },
  );

  it("may be named like a property of every object", async () => {
    await using server = await startServer(customer);
    const ids = JSON.parse('{ "__proto__": "acme", "constructor": "hooli" }') as Record<string, string>;

    await apiOf(server).GET("/robots/{__proto__}/{constructor}", { params: { path: ids } });

    expect(server.received.map(({ url }) => url)).toEqual(["/api/v1/robots/acme/hooli"]);
  });

  it.each([undefined, null, "acme", 7])("are refused if `path` is %j", async (ids) => {
    await using server = await startServer(customer);

    const error = await rejection(apiOf(server).GET(path, { params: { path: anything(ids) } }));

    expect(error).toMatchObject({ name: "LagoArgumentError" });
    expect(server.received).toEqual([]);
  });
});

describe("a query", () => {
  it.each<[string, Record<string, unknown>, string]>([
    ["a list", { kind: ["a", "b c"] }, "?kind[]=a&kind[]=b%20c"],
    ["a list with brackets in its name", { "kind[]": ["a"] }, "?kind[]=a"],
    ["an object in an object", { metadata: { a: { b: "1" }, c: ["2"] } }, "?metadata[a][b]=1&metadata[c][]=2"],
    ["a day", { issuing_date_from: new Date(0) }, "?issuing_date_from=1970-01-01"],
    ["a time", { created_at: new Date(0) }, "?created_at=1970-01-01T00%3A00%3A00.000Z"],
    ["undefined", { page: undefined, per_page: 2 }, "?per_page=2"],
    [
      "a name that is a property of every object",
      JSON.parse('{ "__proto__": "1" }') as Record<string, unknown>,
      "?__proto__=1",
    ],
    ["such a name in a nested object", { a: JSON.parse('{ "__proto__": "1" }') }, "?a[__proto__]=1"],
    ["characters that could begin another parameter", { "a&b": "c&d=e" }, "?a%26b=c%26d%3De"],
    ["an object without a prototype", Object.assign(Object.create(null), { page: 2 }), "?page=2"],
    ["an empty string", { search_term: "" }, "?search_term="],
    ["nothing", {}, ""],
  ])("is serialized in the API's format: %s", async (_, query, search) => {
    await using server = await startServer(customer);

    await apiOf(server).GET("/robots", { params: { query } });
    await apiOf(server).GET("/robots", { params: { query }, middleware: [{ onRequest() {} }] });

    const sent = `/api/v1/robots${search}`;
    expect(server.received.map(({ url }) => url)).toEqual([sent, sent]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ["null", { page: null }, "page"],
    ["NaN", { page: NaN }, "page"],
    ["a BigInt", { page: 1n }, "page"],
    ["a function", { page: () => 1 }, "page"],
    ["an empty list", { "kind[]": [] }, "kind"],
    ["an empty object", { metadata: {} }, "metadata"],
    ["a list in a list", { kind: [["a"]] }, "kind"],
    ["null in a list", { kind: [null] }, "kind"],
    ["an invalid date", { created_at: new Date(NaN) }, "created_at"],
    ["a lone surrogate", { search_term: "\uD800" }, "search_term"],
    ["NUL", { search_term: "a\0" }, "search_term"],
    ["brackets in a name", { "a[b": "c" }, "a[b"],
  ])("is refused before anything is sent: %s", async (_, query, argument) => {
    await using server = await startServer(customer);

    const error = await rejection(apiOf(server).GET("/robots", { params: { query } }));

    expect(error).toMatchObject({ name: "LagoArgumentError", argument });
    expect(server.received).toEqual([]);
  });

  it("that is circular is refused", async () => {
    await using server = await startServer(customer);
    const loop: Record<string, unknown> = {};
    loop["loop"] = loop;

    const error = await rejection(apiOf(server).GET("/robots", { params: { query: { loop } } }));

    expect(error).toMatchObject({ name: "LagoArgumentError", argument: "query" });
  });

  it.each(["page=2", "", 7, ["page"], true, new URLSearchParams("page=2"), new Map()])(
    "is refused as %o",
    async (query) => {
      await using server = await startServer(customer);

      const error = await rejection(apiOf(server).GET("/robots", { params: { query: anything(query) } }));

      expect(error).toMatchObject({ name: "LagoArgumentError", argument: "query" });
      expect(server.received).toEqual([]);
    },
  );
});
