import { AsyncLocalStorage } from "node:async_hooks";
import { tracingChannel } from "node:diagnostics_channel";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { type CallTrace, type Fetch, Lago, LagoConnectionError, LagoUnexpectedResponseError } from "../../src/index.ts";
import { openapiFetch } from "../../src/openapi-fetch.ts";
import { rejection } from "../rejection.ts";
import { answering, portal, startServer } from "../start-server.ts";
import { ObservedCalls } from "./observed-calls.ts";

const apiKey = "key-of-7f3a";
const path = "/customers/{external_customer_id}/portal_url";

describe("the channel `lagokit:call`", () => {
  it("publishes the start and the end of a call", async () => {
    await using server = await startServer(
      answering(200, { customer: { portal_url: "https://portal.example" } }, { "x-request-id": "request-7" }),
    );
    using calls = new ObservedCalls();
    const lago = new Lago({ apiKey, baseUrl: server.url });

    await lago.customers.portalUrl("acme");

    const fixed = { method: "GET", path, url: `${server.url}/api/v1` };
    const before = { ...fixed, attempts: 0, status: undefined, requestId: undefined };
    const after = { ...fixed, attempts: 1, status: 200, requestId: "request-7" };
    expect(calls.published).toEqual([
      ["start", before],
      ["end", { ...before, attempts: 1 }],
      ["asyncStart", after],
      ["asyncEnd", after],
    ]);
  });

  it("publishes one trace of a call that is retried", async () => {
    using calls = new ObservedCalls();
    const lago = new Lago({ apiKey, fetch: inTurn(503, 502, 200), retryDelay: 0 });

    await lago.customers.portalUrl("acme");

    expect(calls.ended).toEqual([expect.objectContaining({ attempts: 3, status: 200 })]);
  });

  it("publishes the error of a call that fails", async () => {
    await using server = await startServer(answering(404, { status: 404, code: "customer_not_found" }));
    using calls = new ObservedCalls();
    const lago = new Lago({ apiKey, baseUrl: server.url });

    const error = await rejection(lago.customers.get("acme"));

    expect(calls.published.map(([channel]) => channel)).toEqual(["start", "end", "error", "asyncStart", "asyncEnd"]);
    expect(calls.ended).toEqual([expect.objectContaining({ status: 404, error })]);
  });

  it("publishes no status if the last attempt gets no response", async () => {
    using calls = new ObservedCalls();
    const lago = new Lago({ apiKey, fetch: inTurn(503, "broken"), retryDelay: 0, maxRetries: 1 });

    const error = await rejection(lago.customers.get("acme"));

    expect(error).toBeInstanceOf(LagoConnectionError);
    expect(calls.ended).toEqual([expect.objectContaining({ status: undefined, attempts: 2, error })]);
  });

  it("publishes the error of a response that is not as expected", async () => {
    await using server = await startServer(answering(200, "<html>"));
    using calls = new ObservedCalls();
    const lago = new Lago({ apiKey, baseUrl: server.url });

    const error = await rejection(lago.customers.get("acme"));

    expect(error).toBeInstanceOf(LagoUnexpectedResponseError);
    expect(calls.ended).toEqual([expect.objectContaining({ status: 200, error })]);
  });

  it("publishes the error of a call with invalid arguments, which is never sent", async () => {
    using calls = new ObservedCalls();
    const lago = new Lago({ apiKey });

    const error = await rejection(lago.customers.get(""));

    expect(calls.ended).toEqual([expect.objectContaining({ attempts: 0, status: undefined, error })]);
  });

  it("publishes each page of a list", async () => {
    using calls = new ObservedCalls();
    const lago = new Lago({ apiKey, fetch: threePages });

    await lago.taxes.list().toArray();

    expect(calls.ended.map((trace) => trace.path)).toEqual(["/taxes", "/taxes", "/taxes"]);
  });

  it("publishes the calls of the openapi-fetch client", async () => {
    await using server = await startServer(portal);
    using calls = new ObservedCalls();
    const client = openapiFetch(new Lago({ apiKey, baseUrl: server.url }));

    await client.GET("/customers/{external_customer_id}/portal_url", {
      params: { path: { external_customer_id: "acme" } },
    });

    const fixed = { method: "GET", path, url: `${server.url}/api/v1`, requestId: undefined };
    expect(calls.ended).toEqual([{ ...fixed, attempts: 1, status: 200 }]);
  });

  it("does not publish an invalid path of the openapi-fetch client, which can contain an ID", async () => {
    using calls = new ObservedCalls();
    const client = openapiFetch(new Lago({ apiKey }));

    // As: a caller without types can pass any text.
    await rejection(client.GET("/customers/../acme" as "/customers"));

    expect(calls.published).toEqual([]);
  });

  it("publishes no ID, query, key, input or result", async () => {
    const seen: string[] = [];
    const { asyncEnd } = tracingChannel("lagokit:call");
    const listener = (message: unknown): void => {
      const trace = Object(message);
      const inherited = Object.getOwnPropertyNames(Object.getPrototypeOf(trace)).map((name) =>
        Reflect.get(trace, name),
      );
      seen.push(inspect([trace, inherited], { getters: true, depth: 9 }));
    };
    await using server = await startServer((request, response) =>
      request.method === "GET"
        ? portal(request, response)
        : answering(422, { code: "validation_errors", echo: "secret-name" })(request, response),
    );
    const lago = new Lago({ apiKey, baseUrl: server.url });
    asyncEnd.subscribe(listener);

    await rejection(lago.customers.create({ external_id: "secret-id", name: "secret-name" }));
    await lago.customers.portalUrl("secret-id");
    await rejection(lago.invoices.list({ external_customer_id: "secret-id" }).toArray());
    asyncEnd.unsubscribe(listener);

    expect(seen).toHaveLength(3);
    expect(seen.join()).not.toMatch(/secret-|7f3a|portal\.example/);
  });

  it("runs a call in the store that is bound to `start`", async () => {
    const storage = new AsyncLocalStorage<string>();
    const { start } = tracingChannel<unknown, CallTrace>("lagokit:call");
    const stores: unknown[] = [];
    const lago = new Lago({
      apiKey,
      fetch: inTurn(503, 200),
      retryDelay: 0,
      onRequest: () => void stores.push(storage.getStore()),
    });
    start.bindStore(storage, ({ method }) => `in a ${method}`);

    await lago.customers.portalUrl("acme");
    start.unbindStore(storage);

    expect(stores).toEqual(["in a GET", "in a GET"]);
    expect(storage.getStore()).toBeUndefined();
  });

  it("creates no trace if nobody listens", async () => {
    const contexts: unknown[] = [];
    const { start } = tracingChannel("lagokit:call");
    const late = (trace: unknown): void => void contexts.push(trace);
    // Subscribes while the call runs: a call that began unheard stays unheard.
    const lago = new Lago({ apiKey, fetch: inTurn(200), onRequest: () => start.subscribe(late) });
    using calls = new ObservedCalls();
    calls[Symbol.dispose]();

    await lago.customers.portalUrl("acme");
    start.unsubscribe(late);

    expect([...contexts, ...calls.published]).toEqual([]);
  });

  it("makes a call through the function that a subscriber sets", async () => {
    const order: string[] = [];
    const { start } = tracingChannel("lagokit:call");
    const wrap = (message: unknown): void => {
      // As: the client publishes only such traces on this channel.
      const trace = message as CallTrace;
      const inner = trace.run.bind(trace);
      trace.run = (call) => {
        order.push("before");
        return inner(call);
      };
    };
    start.subscribe(wrap);
    const lago = new Lago({ apiKey, fetch: inTurn(200), onRequest: () => void order.push("request") });

    await lago.customers.portalUrl("acme");
    start.unsubscribe(wrap);

    expect(order).toEqual(["before", "request"]);
  });
});

/** Responds with these statuses, one per request; "broken" breaks the connection. */
function inTurn(...answers: (number | "broken")[]): Fetch {
  return async () => {
    const status = answers.shift();
    if (status === "broken") throw new TypeError("fetch failed");
    return Response.json({ customer: { portal_url: "https://portal.example" } }, { status: status ?? 500 });
  };
}

async function threePages(url: string | URL): Promise<Response> {
  const page = Number(new URL(url).searchParams.get("page") ?? 1);
  return Response.json({ taxes: [{}], meta: { current_page: page, next_page: page < 3 ? page + 1 : null } });
}
