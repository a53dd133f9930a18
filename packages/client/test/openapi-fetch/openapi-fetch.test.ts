import type { components, paths } from "@lagokit/types";
import type { Client } from "openapi-fetch";
import { describe, expect, expectTypeOf, it } from "vitest";
import { type Fetch, Lago } from "../../src/index.ts";
import { openapiFetch } from "../../src/openapi-fetch.ts";
import { rejection } from "../rejection.ts";

type Sent = { url: string; init: RequestInit };

function api(sent: Sent[], body = "{}", status = 200): Fetch {
  return async (url, init) => {
    sent.push({ url, init });
    return new Response(body, { status });
  };
}

const params = { path: { external_customer_id: "acme.com" } };

describe("openapiFetch", () => {
  it("calls an operation of the spec, and returns its body with the envelope, and its response", async () => {
    const sent: Sent[] = [];
    const lago = new Lago({ apiKey: "key", fetch: api(sent, '{"customer":{"external_id":"acme.com"}}') });

    const got = await openapiFetch(lago).GET("/customers/{external_customer_id}", { params });
    const made = await openapiFetch(lago).POST("/customers", { body: { customer: { external_id: "acme.com" } } });
    const listed = await openapiFetch(lago).GET("/customers");

    expect(got.data).toEqual({ customer: { external_id: "acme.com" } });
    expect(got.response).toBeInstanceOf(Response);
    expectTypeOf(got.data).toEqualTypeOf<components["schemas"]["Customer"]>();
    expectTypeOf(got.error).toEqualTypeOf<undefined>();
    expectTypeOf(got.response).toEqualTypeOf<Response>();
    expectTypeOf(made.data).toEqualTypeOf<components["schemas"]["Customer"]>();
    expectTypeOf(listed.data).toEqualTypeOf<components["schemas"]["CustomersPaginated"]>();
    expect(sent.map(({ url, init }) => [init.method, url, init.body])).toEqual([
      ["GET", "https://api.getlago.com/api/v1/customers/acme%2Ecom", null],
      ["POST", "https://api.getlago.com/api/v1/customers", '{"customer":{"external_id":"acme.com"}}'],
      ["GET", "https://api.getlago.com/api/v1/customers", null],
    ]);
  });

  it("has the type of an openapi-fetch client", () => {
    const raw: Client<paths> = openapiFetch(new Lago({ apiKey: "key" }));

    expect(raw).toHaveProperty("GET");
  });

  it("calls a path that is not in the spec, with the caller's type", async () => {
    const sent: Sent[] = [];
    const lago = new Lago({ apiKey: "key", fetch: api(sent, '{"robots":[]}') });

    const robots = await openapiFetch(lago).PUT<{ robots: string[] }>("/robots/{id}", {
      params: { path: { id: "a/b" }, query: { status: ["on"], "kind[]": ["a"] } },
      body: { paid_at: new Date(0) },
      headers: { "x-team": "billing" },
    });
    const unknown = openapiFetch(lago).GET("/robots");

    expect(robots.data).toEqual({ robots: [] });
    expectTypeOf(robots.data).toEqualTypeOf<{ robots: string[] }>();
    expectTypeOf(unknown).resolves.toHaveProperty("data").toBeUnknown();
    await unknown;
    expect(sent[0]).toMatchObject({
      url: "https://api.getlago.com/api/v1/robots/a%2Fb?status[]=on&kind[]=a",
      init: { method: "PUT", body: '{"paid_at":"1970-01-01"}', headers: { "x-team": "billing" } },
    });
  });

  it("accepts a query parameter that is newer than the spec, and checks those in the spec", async () => {
    const lago = new Lago({ apiKey: "key", fetch: api([]) });

    const calls = [
      openapiFetch(lago).GET("/customers", { params: { query: { robot: true } } }),
      // @ts-expect-error: without its ID
      openapiFetch(lago).GET("/customers/{external_customer_id}"),
      // @ts-expect-error: a field of another type
      openapiFetch(lago).POST("/customers", { body: { customer: { external_id: 1 } } }),
      // @ts-expect-error: a query of another type
      openapiFetch(lago).GET("/customers", { params: { query: { page: "one" } } }),
      // @ts-expect-error: without a slash
      openapiFetch(lago).GET("customers"),
    ];

    const outcomes = await Promise.allSettled(calls);
    expect(outcomes.map(({ status }) => status)).toEqual([
      "fulfilled",
      "rejected",
      "fulfilled",
      "fulfilled",
      "rejected",
    ]);
  });

  it("parses the body according to `parseAs`", async () => {
    const lago = new Lago({ apiKey: "key", fetch: api([], "-----BEGIN") });

    const text = await openapiFetch(lago).GET("/webhooks/public_key", { parseAs: "text" });
    const bytes = await openapiFetch(lago).GET("/webhooks/public_key", { parseAs: "arrayBuffer" });
    const stream = await openapiFetch(lago).GET("/webhooks/public_key", { parseAs: "stream" });

    expect(text.data).toBe("-----BEGIN");
    expectTypeOf(text.data).toEqualTypeOf<string>();
    expect(new TextDecoder().decode(bytes.data)).toBe("-----BEGIN");
    expect(await new Response(stream.data).text()).toBe("-----BEGIN");
  });

  it("returns no data for an empty response to a write", async () => {
    const empty = new Lago({ apiKey: "key", fetch: api([], "") });

    const nothing = await openapiFetch(empty).POST("/robots");
    const error = await rejection(openapiFetch(empty).GET("/robots"));

    expect(nothing.data).toBeUndefined();
    expect(error).toMatchObject({ name: "LagoUnexpectedResponseError", attempts: 1 });
  });

  it("throws the errors of the methods", async () => {
    const missing = new Lago({ apiKey: "key", fetch: api([], '{"code":"customer_not_found"}', 404) });
    const html = new Lago({ apiKey: "key", fetch: api([], "<html>") });

    const errors = [
      await rejection(openapiFetch(missing).GET("/customers/{external_customer_id}", { params })),
      await rejection(openapiFetch(html).GET("/customers")),
      await rejection(openapiFetch(html).GET("/customers", { middleware: [{ onRequest: () => undefined }] })),
    ];

    expect(errors).toMatchObject([
      { name: "LagoNotFoundError", code: "customer_not_found", path: "/customers/{external_customer_id}" },
      { name: "LagoUnexpectedResponseError" },
      { name: "LagoUnexpectedResponseError" },
    ]);
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

    const error = await rejection(openapiFetch(lago).GET(bad as "/robots"));

    expect(error).toMatchObject({ name: "LagoArgumentError", argument: "path" });
    expect(sent).toEqual([]);
  });

  it.each(["baseUrl", "Request", "pathSerializer", "querySerializer"])(
    "refuses `%s`, which could lead elsewhere",
    async (name) => {
      const sent: Sent[] = [];
      const lago = new Lago({ apiKey: "key", fetch: api(sent) });

      const error = await rejection(openapiFetch(lago).GET("/customers", { [name]: "https://evil.example" }));

      expect(error).toMatchObject({ name: "LagoArgumentError", argument: name });
      expect(sent).toEqual([]);
    },
  );

  it("does not retry a POST unless `resend` allows it", async () => {
    const [once, often]: [Sent[], Sent[]] = [[], []];

    await rejection(
      openapiFetch(new Lago({ apiKey: "key", fetch: api(once, "", 502), retryDelay: 0 })).POST("/robots"),
    );
    await rejection(
      openapiFetch(new Lago({ apiKey: "key", fetch: api(often, "", 502), retryDelay: 0 })).POST("/robots", {
        resend: "read",
      }),
    );

    expect([once.length, often.length]).toEqual([1, 3]);
  });

  it("accepts the options of any method, and passes other options to `fetch`", async () => {
    const sent: Sent[] = [];
    const lago = new Lago({ apiKey: "key", headers: { "x-team": "billing" }, fetch: api(sent, "", 503) });

    await rejection(
      openapiFetch(lago).GET("/robots", { maxRetries: 1, retryDelay: 0, keepalive: true, headers: { "X-Team": null } }),
    );
    const aborted = await rejection(openapiFetch(lago).GET("/robots", { signal: AbortSignal.abort() }));

    expect(sent).toHaveLength(2);
    expect(sent[0]?.init.keepalive).toBe(true);
    expect(sent[0]?.init.headers).not.toHaveProperty("x-team");
    expect(aborted).toHaveProperty("name", "LagoAbortError");
  });

  it("sends with the call's own `fetch`, which receives a complete request as in openapi-fetch", async () => {
    const requests: Request[] = [];
    const fetch = async (request: Request): Promise<Response> => {
      requests.push(request);
      return Response.json({});
    };

    await openapiFetch(new Lago({ apiKey: "key" })).GET("/customers", { fetch });

    expect(requests[0]?.headers.get("authorization")).toBe("Bearer key");
  });
});
