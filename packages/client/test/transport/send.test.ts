import { getEventListeners } from "node:events";
import { inspect } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  type Fetch,
  Lago,
  LagoAbortError,
  LagoArgumentError,
  LagoConnectionError,
  LagoRequestError,
  LagoTimeoutError,
  type RequestOptions,
} from "../../src/index.ts";
import { rejection } from "../rejection.ts";
import { answering, portal, startServer } from "../start-server.ts";

const operation = "GET /customers/{external_customer_id}/portal_url";

afterEach(() => {
  vi.useRealTimers();
});

describe("a connection", () => {
  it("that is refused is an error with its cause", async () => {
    const server = await startServer(portal);
    await server[Symbol.asyncDispose]();
    const lago = new Lago({ apiKey: "hunter2", baseUrl: server.url, maxRetries: 0 });

    const error = await rejection(lago.customers.portalUrl("acme"));

    expect(error).toBeInstanceOf(LagoConnectionError);
    expect(error).toBeInstanceOf(LagoRequestError);
    expect(error).toMatchObject({
      name: "LagoConnectionError",
      message: `${operation} failed: the connection could not be made, or broke (ECONNREFUSED)`,
      method: "GET",
      path: "/customers/{external_customer_id}/portal_url",
      cause: { code: "ECONNREFUSED" },
    });
    expect(inspect(error, { showHidden: true, depth: Infinity })).not.toContain("hunter2");
  });

  it("that breaks before the response is an error, and nothing is retried", async () => {
    await using server = await startServer((request) => request.socket.destroy());
    const lago = new Lago({ apiKey: "key", baseUrl: server.url, maxRetries: 0 });

    const error = await rejection(lago.customers.portalUrl("acme"));

    expect(error).toBeInstanceOf(LagoConnectionError);
    expect(error).toHaveProperty("cause", expect.any(Error));
    expect(server.received).toHaveLength(1);
  });

  it.each([
    ["a length", { "content-length": "1000" }],
    ["chunks", {}],
  ])("that breaks in the middle of a body with %s is an error", async (_, headers) => {
    await using server = await startServer((request, response) => {
      response.writeHead(200, headers).write('{"customer":', () => request.socket.destroy());
    });
    const lago = new Lago({ apiKey: "key", baseUrl: server.url, maxRetries: 0 });

    const error = await rejection(lago.customers.portalUrl("acme"));

    expect(error).toBeInstanceOf(LagoConnectionError);
    expect(server.received).toHaveLength(1);
  });

  it("is not needed for a `fetch` that throws", async () => {
    const cause = new TypeError("no network here");
    const lago = new Lago({
      apiKey: "key",
      maxRetries: 0,
      fetch: () => {
        throw cause;
      },
    });

    const error = await rejection(lago.customers.portalUrl("acme"));

    expect(error).toBeInstanceOf(LagoConnectionError);
    expect(error).toHaveProperty("cause.name", "TypeError");
  });
});

describe("a timeout", () => {
  it.each<[string, number, RequestOptions]>([
    ["of the client", 60_000, {}],
    ["of the request", 5_000, { timeout: 5_000 }],
  ])("%s ends a request without a response", async (_, timeout, options) => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const arrived = Promise.withResolvers<void>();
    const closed = Promise.withResolvers<void>();
    await using server = await startServer((request) => {
      request.socket.once("close", closed.resolve);
      arrived.resolve();
    });
    const lago = new Lago({ apiKey: "key", baseUrl: server.url, maxRetries: 0 });

    const promise = rejection(lago.customers.portalUrl("acme", options));
    await arrived.promise;
    vi.advanceTimersByTime(timeout);

    const error = await promise;
    await closed.promise;
    expect(error).toBeInstanceOf(LagoTimeoutError);
    expect(error).toMatchObject({
      name: "LagoTimeoutError",
      message: `${operation} timed out after ${timeout} ms`,
      timeout,
    });
    expect(server.received).toHaveLength(1);
  });

  it("ends a body that does not end", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const arrived = Promise.withResolvers<void>();
    const closed = Promise.withResolvers<void>();
    await using server = await startServer((request, response) => {
      request.socket.once("close", closed.resolve);
      response.writeHead(200).write('{"customer":');
    });
    const lago = new Lago({
      apiKey: "key",
      baseUrl: server.url,
      maxRetries: 0,
      fetch: async (url, init) => {
        const response = await fetch(url, init);
        arrived.resolve();
        return response;
      },
    });

    const promise = rejection(lago.customers.portalUrl("acme"));
    await arrived.promise;
    vi.advanceTimersByTime(60_000);

    expect(await promise).toBeInstanceOf(LagoTimeoutError);
    await closed.promise;
  });

  it("leaves no timer behind", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    await using server = await startServer(answering(404, {}));
    const lago = new Lago({ apiKey: "key", baseUrl: server.url, maxRetries: 0 });

    await rejection(lago.customers.portalUrl("acme"));
    await rejection(lago.customers.portalUrl(""));

    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([0, -1, Number.NaN, Infinity, "1s"])("of %j is refused", async (timeout) => {
    await using server = await startServer(portal);
    const lago = new Lago({ apiKey: "key", baseUrl: server.url, maxRetries: 0 });

    // As: the types refuse some of these already.
    const error = await rejection(lago.customers.portalUrl("acme", { timeout: timeout as number }));

    expect(error).toBeInstanceOf(LagoArgumentError);
    expect(error).toHaveProperty("message", expect.stringContaining("`timeout` must be a number greater than 0"));
    expect(server.received).toEqual([]);
  });
});

describe("a signal", () => {
  it("that is already aborted ends the call before a request is made", async () => {
    const urls: string[] = [];
    const fetch: Fetch = async (url) => {
      urls.push(url);
      return Response.json({});
    };
    const lago = new Lago({ apiKey: "key", fetch });
    const reason = new Error("The visitor left.");

    const error = await rejection(lago.customers.portalUrl("acme", { signal: AbortSignal.abort(reason) }));

    expect(error).toBeInstanceOf(LagoAbortError);
    expect(error).toMatchObject({ name: "LagoAbortError", message: `${operation} was aborted`, cause: reason });
    expect(urls).toEqual([]);
  });

  it("ends a request without a response", async () => {
    const arrived = Promise.withResolvers<void>();
    const closed = Promise.withResolvers<void>();
    await using server = await startServer((request) => {
      request.socket.once("close", closed.resolve);
      arrived.resolve();
    });
    const lago = new Lago({ apiKey: "key", baseUrl: server.url, maxRetries: 0 });
    const controller = new AbortController();

    const promise = rejection(lago.customers.portalUrl("acme", { signal: controller.signal }));
    await arrived.promise;
    controller.abort("the visitor left");

    const error = await promise;
    await closed.promise;
    expect(error).toBeInstanceOf(LagoAbortError);
    expect(error).toHaveProperty("cause", "the visitor left");
    expect(server.received).toHaveLength(1);
  });

  it("is released when the call is over", async () => {
    await using server = await startServer(portal);
    const lago = new Lago({ apiKey: "key", baseUrl: server.url, maxRetries: 0 });
    const { signal } = new AbortController();

    await lago.customers.portalUrl("acme", { signal });

    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("must not be a controller", async () => {
    await using server = await startServer(portal);
    const lago = new Lago({ apiKey: "key", baseUrl: server.url, maxRetries: 0 });

    // As: the types refuse it already.
    const signal = new AbortController() as unknown as AbortSignal;
    const error = await rejection(lago.customers.portalUrl("acme", { signal }));

    expect(error).toBeInstanceOf(LagoArgumentError);
    expect(error).toHaveProperty("message", expect.stringContaining("`signal` must be an `AbortSignal`"));
    expect(server.received).toEqual([]);
  });
});
