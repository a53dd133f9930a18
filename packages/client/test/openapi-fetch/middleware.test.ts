import type { Middleware } from "openapi-fetch";
import { describe, expect, it } from "vitest";
import { Lago } from "../../src/index.ts";
import { openapiFetch } from "../../src/openapi-fetch.ts";
import { rejection } from "../rejection.ts";
import { answering, startServer } from "../start-server.ts";

const customer = answering(200, { customer: { external_id: "acme" } });
const params = { path: { external_customer_id: "acme" } };

const toNotFound: Middleware = {
  onResponse: () => Response.json({ code: "customer_not_found" }, { status: 404 }),
};

describe("middleware of openapi-fetch", () => {
  it.each<[string, Middleware]>([
    [
      "that changes the headers of the request",
      {
        onRequest({ request }) {
          request.headers.set("x-trace", "1");
        },
      },
    ],
    [
      "that returns a clone of the request",
      {
        onRequest({ request }) {
          const clone = request.clone();
          clone.headers.set("x-trace", "1");
          return clone;
        },
      },
    ],
    [
      "that returns another request",
      {
        onRequest: ({ request }) =>
          new Request(request, { headers: { ...Object.fromEntries(request.headers), "x-trace": "1" } }),
      },
    ],
  ])("%s works as written", async (_, middleware) => {
    await using server = await startServer(customer);
    const api = openapiFetch(new Lago({ apiKey: "key", baseUrl: server.url }));
    api.use(middleware);

    const made = await api.POST("/customers", { body: { customer: { external_id: "acme" } } });

    expect(made.data).toEqual({ customer: { external_id: "acme" } });
    expect(server.received[0]?.headers).toMatchObject({
      "x-trace": "1",
      authorization: "Bearer key",
      "content-type": "application/json",
    });
  });

  it("that returns a response replaces the request", async () => {
    await using server = await startServer(customer);
    const api = openapiFetch(new Lago({ apiKey: "key", baseUrl: server.url }));
    api.use({ onRequest: () => Response.json({ customer: { external_id: "cached" } }) });

    const { data } = await api.GET("/customers/{external_customer_id}", { params });

    expect(data).toEqual({ customer: { external_id: "cached" } });
    expect(server.received).toEqual([]);
  });

  it("reads and changes the response", async () => {
    await using server = await startServer(customer);
    const seen: unknown[] = [];
    const api = openapiFetch(new Lago({ apiKey: "key", baseUrl: server.url }));
    const middleware: Middleware = {
      async onResponse({ response }) {
        seen.push(await response.clone().json(), response.url);
        return Response.json({ customer: { external_id: "changed" } });
      },
    };

    const { data } = await api.GET("/customers/{external_customer_id}", { params, middleware: [middleware] });

    expect(data).toEqual({ customer: { external_id: "changed" } });
    expect(seen).toEqual([{ customer: { external_id: "acme" } }, `${server.url}/api/v1/customers/acme`]);
  });

  it("causes an error of the client by returning an error response", async () => {
    await using server = await startServer(customer);
    const api = openapiFetch(new Lago({ apiKey: "key", baseUrl: server.url }));
    const error = await rejection(api.GET("/customers/{external_customer_id}", { params, middleware: [toNotFound] }));

    expect(error).toMatchObject({ name: "LagoNotFoundError", code: "customer_not_found" });
  });

  it("receives an error once, after the last attempt", async () => {
    await using server = await startServer(answering(503, {}));
    const told: unknown[] = [];
    const api = openapiFetch(new Lago({ apiKey: "key", baseUrl: server.url, retryDelay: 0 }));
    api.use({
      onError({ error }) {
        told.push(error);
      },
    });

    const error = await rejection(api.GET("/customers"));

    expect(error).toMatchObject({ name: "LagoServerError", status: 503, attempts: 3 });
    expect(told).toEqual([error]);
    expect(server.received).toHaveLength(3);
  });

  it("stops after it is ejected, and does not affect the methods", async () => {
    await using server = await startServer(customer);
    const seen: string[] = [];
    const lago = new Lago({ apiKey: "key", baseUrl: server.url });
    const api = openapiFetch(lago);
    const middleware: Middleware = {
      onRequest({ schemaPath }) {
        seen.push(schemaPath);
      },
    };
    api.use(middleware);
    await api.GET("/customers");
    await lago.customers.get("acme");
    api.eject(middleware);

    await api.GET("/customers");

    expect(seen).toEqual(["/customers"]);
    expect(server.received).toHaveLength(3);
  });
});
