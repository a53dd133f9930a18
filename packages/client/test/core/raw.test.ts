import type { components } from "@lagokit/types";
import { describe, expect, expectTypeOf, it } from "vitest";
import { type Fetch, Lago } from "../../src/index.ts";
import { rejection } from "../rejection.ts";

type Sent = { url: string; init: RequestInit };

function api(sent: Sent[], body = "{}", status = 200): Fetch {
  return async (url, init) => {
    sent.push({ url, init });
    return new Response(body, { status });
  };
}

const path = { external_customer_id: "acme.com" };

describe("raw", () => {
  it("calls an operation of the spec, and gives its body with the envelope", async () => {
    const sent: Sent[] = [];
    const lago = new Lago({ apiKey: "key", fetch: api(sent, '{"customer":{"external_id":"acme.com"}}') });

    const got = await lago.raw("get", "/customers/{external_customer_id}", { path });
    const made = await lago.raw("post", "/customers", { body: { customer: { external_id: "acme.com" } } });
    const listed = lago.raw("get", "/customers");

    expect(got).toEqual({ customer: { external_id: "acme.com" } });
    expectTypeOf(got).toEqualTypeOf<components["schemas"]["Customer"]>();
    expectTypeOf(made).toEqualTypeOf<components["schemas"]["Customer"]>();
    expectTypeOf(listed).resolves.toEqualTypeOf<components["schemas"]["CustomersPaginated"]>();
    await listed;
    expect(sent.map(({ url, init }) => [init.method, url, init.body])).toEqual([
      ["GET", "https://api.getlago.com/api/v1/customers/acme%2Ecom", null],
      ["POST", "https://api.getlago.com/api/v1/customers", '{"customer":{"external_id":"acme.com"}}'],
      ["GET", "https://api.getlago.com/api/v1/customers", null],
    ]);
  });

  it("calls a path that the spec does not have, with a type of the caller's", async () => {
    const sent: Sent[] = [];
    const lago = new Lago({ apiKey: "key", fetch: api(sent, '{"robots":[]}') });

    const robots = await lago.raw<{ robots: string[] }>("put", "/robots/{id}", {
      path: { id: "a/b" },
      query: { status: ["on"] },
      body: { paid_at: new Date(0) },
      options: { headers: { "x-team": "billing" } },
    });
    const unknown = lago.raw("get", "/robots");

    expect(robots).toEqual({ robots: [] });
    expectTypeOf(robots).toEqualTypeOf<{ robots: string[] }>();
    expectTypeOf(unknown).resolves.toBeUnknown();
    expect(sent[0]).toMatchObject({
      url: "https://api.getlago.com/api/v1/robots/a%2Fb?status[]=on",
      init: { method: "PUT", body: '{"paid_at":"1970-01-01"}', headers: { "x-team": "billing" } },
    });
  });

  it("is checked by the compiler where the spec has the path", async () => {
    const lago = new Lago({ apiKey: "key", fetch: api([]) });

    const calls = [
      // @ts-expect-error: without its id
      lago.raw("get", "/customers/{external_customer_id}"),
      // @ts-expect-error: with a field that is none
      lago.raw("post", "/customers", { body: { customer: { external_id: "acme", robot: true } } }),
      // @ts-expect-error: with a query that is none
      lago.raw("get", "/customers", { query: { robot: true } }),
      // @ts-expect-error: without a slash
      lago.raw("get", "customers"),
    ];

    const outcomes = await Promise.allSettled(calls);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled", "rejected"]);
  });

  it("reads text, and takes no body for an answer, if it is told to", async () => {
    const text = new Lago({ apiKey: "key", fetch: api([], "-----BEGIN") });
    const empty = new Lago({ apiKey: "key", fetch: api([], "") });

    const key = await text.raw("get", "/webhooks/public_key", { as: "text" });
    const nothing = await empty.raw("post", "/robots", { mayBeEmpty: true });
    const error = await rejection(empty.raw("post", "/robots"));

    expect([key, nothing]).toEqual(["-----BEGIN", undefined]);
    expectTypeOf(key).toEqualTypeOf<string>();
    expect(error).toHaveProperty("name", "LagoUnexpectedResponseError");
  });

  it.each([
    "/../customers",
    "/customers?x=1",
    "/customers//x",
    "//evil.example",
    "https://evil.example",
    "/",
    "",
    "/a/",
  ])("refuses the path %j", async (bad) => {
    const sent: Sent[] = [];
    const lago = new Lago({ apiKey: "key", fetch: api(sent) });

    const error = await rejection(lago.raw("get", bad as "/robots"));

    expect(error).toMatchObject({ name: "LagoArgumentError", argument: "path" });
    expect(sent).toEqual([]);
  });

  it("does not send a POST again unless it is told that it may", async () => {
    const [once, often]: [Sent[], Sent[]] = [[], []];

    await rejection(new Lago({ apiKey: "key", fetch: api(once, "", 502), retryDelay: 0 }).raw("post", "/robots"));
    await rejection(
      new Lago({ apiKey: "key", fetch: api(often, "", 502), retryDelay: 0 }).raw("post", "/robots", { resend: "safe" }),
    );

    expect([once.length, often.length]).toEqual([1, 3]);
  });
});
