import { describe, expect, it } from "vitest";
import { Lago, LagoArgumentError } from "../../src/index.ts";
import { rejection } from "../rejection.ts";
import { portal, startServer } from "../start-server.ts";

describe("an ID in a path", () => {
  it.each([
    ["acme", "acme"],
    ["acme.com", "acme%2Ecom"],
    ["...", "%2E%2E%2E"],
    ["../invoices", "%2E%2E%2Finvoices"],
    ["a/b", "a%2Fb"],
    ["a\\b", "a%5Cb"],
    ["cust#42", "cust%2342"],
    ["a?b=c", "a%3Fb%3Dc"],
    ["ü", "%C3%BC"],
    ["🦆", "%F0%9F%A6%86"],
    ["two words", "two%20words"],
    [" ", "%20"],
    ["100%", "100%25"],
    ["%2E%2E", "%252E%252E"],
    ["{id}", "%7Bid%7D"],
    ["$&", "%24%26"],
    ["a\r\nb", "a%0D%0Ab"],
  ])("%j reaches the server as one segment", async (id, segment) => {
    await using server = await startServer(portal);
    const lago = new Lago({ apiKey: "key", baseUrl: server.url });

    await lago.customers.portalUrl(id);

    expect(server.received.map(({ url }) => url)).toEqual([`/api/v1/customers/${segment}/portal_url`]);
    expect(decodeURIComponent(segment)).toBe(id);
  });

  it.each([
    ["", 'must be an ID; "" would lead to another path.'],
    [".", 'must be an ID; "." would lead to another path.'],
    ["..", 'must be an ID; ".." would lead to another path.'],
    ["\uD83E", "contains a lone surrogate"],
    ["a\0b", "must not contain a NUL character: the API fails on it."],
    [undefined, "must be a string; received undefined"],
    [null, "must be a string; received null"],
    [42, "must be a string; received number"],
    [{}, "must be a string; received object"],
  ])("%j is refused before a request is made", async (id, problem) => {
    await using server = await startServer(portal);
    const lago = new Lago({ apiKey: "key", baseUrl: server.url });

    // As: the types refuse some of these already.
    const error = await rejection(lago.customers.portalUrl(id as string));

    expect(error).toBeInstanceOf(LagoArgumentError);
    expect(error).toMatchObject({ name: "LagoArgumentError", argument: "external_customer_id" });
    expect(error).toHaveProperty("message", expect.stringContaining(`\`external_customer_id\` ${problem}`));
    expect(server.received).toEqual([]);
  });
});
