import { once } from "node:events";
import type { RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import {
  type Fetch,
  Lago,
  LagoTimeoutError,
  LagoUnexpectedResponseError,
  type RequestOptions,
} from "../../src/index.ts";
import { openapiFetch } from "../../src/openapi-fetch.ts";
import { undiciFetch } from "../../src/undici/undici-fetch.ts";
import { rejection } from "../rejection.ts";
import { answering, startServer } from "../start-server.ts";

const text = JSON.stringify({ customer: { portal_url: "https://portal.example/株" } });
const size = Buffer.byteLength(text);
const gibibyte = 2 ** 30;
const undici = undiciFetch();
afterAll(() => undici.close());

/** Sends as long as the response is read. */
const endless =
  (status: number, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) => {
    const chunk = Buffer.alloc(2 ** 16, "x");
    const more = (): void => void (response.destroyed || response.write(chunk, more));
    response.writeHead(status, headers);
    more();
  };

/** A gibibyte of zeros, in two codings that reduce it to a few kilobytes. */
const bomb = ((): Buffer => {
  const part = gzipSync(Buffer.alloc(2 ** 24));
  return gzipSync(Buffer.concat(Array.from({ length: gibibyte / 2 ** 24 }, () => part)));
})();

const path = "/customers/{external_customer_id}/portal_url";
const params = { path: { external_customer_id: "acme" } };
const cloning: RequestOptions["middleware"] = [
  async (request, next) => {
    const response = await next(request);
    void response.clone().body?.cancel();
    return response;
  },
];

/** The ways to read a response. */
const calls: Readonly<Record<string, (lago: Lago) => Promise<unknown>>> = {
  "a method": (lago) => lago.customers.portalUrl("acme"),
  "a method with middleware that clones": (lago) => lago.customers.portalUrl("acme", { middleware: cloning }),
  "openapi-fetch": (lago) => openapiFetch(lago).GET(path, { params }),
  "openapi-fetch with middleware": (lago) =>
    openapiFetch(lago).GET(path, { params, middleware: [{ onRequest: () => {} }] }),
  "openapi-fetch as a stream": (lago) => openapiFetch(lago).GET(path, { params, parseAs: "stream" }),
  "openapi-fetch as a blob": (lago) => openapiFetch(lago).GET(path, { params, parseAs: "blob" }),
  "openapi-fetch as text": (lago) => openapiFetch(lago).GET(path, { params, parseAs: "text" }),
};

describe.each<[string, Fetch | undefined]>([
  ["the global fetch", undefined],
  ["undici", undici],
])("the limit of a response with %s", (_, fetch) => {
  const lagoOf = (baseUrl: string, maxResponseBytes?: number): Lago =>
    new Lago({ apiKey: "key", baseUrl, fetch, maxResponseBytes, retryDelay: 0 });

  it.each(Object.entries(calls))("is counted in bytes, and %s may reach it", async (_case, call) => {
    await using server = await startServer(answering(200, text));

    const given = await call(lagoOf(server.url, size));
    const error = await rejection(call(lagoOf(server.url, size - 1)));

    expect(given).toBeDefined();
    expect(error).toBeInstanceOf(LagoUnexpectedResponseError);
    expect(error).toMatchObject({
      message: `GET ${path} returned 200 with more than ${size - 1} bytes: raise \`maxResponseBytes\``,
      status: 200,
      body: "",
      attempts: 1,
      outcomeUnknown: true,
    });
    expect(server.received).toHaveLength(2);
  });

  it.each(Object.entries(calls))("ends a body that never ends, for %s", async (_case, call) => {
    const closed = Promise.withResolvers<unknown>();
    await using server = await startServer((request, response) => {
      closed.resolve(once(response, "close"));
      endless(200)(request, response);
    });

    const error = await rejection(call(lagoOf(server.url, 100_000)));

    expect(error).toBeInstanceOf(LagoUnexpectedResponseError);
    await closed.promise;
    expect(server.received).toHaveLength(1);
  });

  it.each([
    ["that is redirected", 302, {}],
    ["that is refused", 422, {}],
    ["that is unauthorized", 401, {}],
    ["that failed", 500, {}],
    ["that a gateway refused", 502, {}],
    ["that states its length", 200, { "content-length": String(gibibyte) }],
    ["with an identity coding", 200, { "content-encoding": "identity" }],
  ])("applies to a response %s", async (_case, status, headers) => {
    await using server = await startServer(endless(status, headers));

    const error = await rejection(lagoOf(server.url, 1000).customers.portalUrl("acme", { maxRetries: 0 }));

    expect(error).toBeInstanceOf(LagoUnexpectedResponseError);
    expect(error).toMatchObject({ status, message: expect.stringContaining("`maxResponseBytes`") });
  });

  it.each([
    ["gzip, gzip", bomb],
    ["gzip", gzipSync(Buffer.alloc(2 ** 24))],
  ])("is counted after decoding from %s, and ends the body before the memory is full", async (coding, body) => {
    await using server = await startServer((_request, response) =>
      response.writeHead(200, { "content-encoding": coding, "content-length": body.length }).end(body),
    );
    const before = process.memoryUsage().arrayBuffers;

    const errors = await Promise.all(
      Object.values(calls).map((call) => rejection(call(lagoOf(server.url, 1_000_000)))),
    );

    for (const error of errors) expect(error).toBeInstanceOf(LagoUnexpectedResponseError);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(gibibyte / 8);
  });

  it("does not replace the timeout, which ends a body that arrives too slowly", async () => {
    await using server = await startServer((_request, response) => void response.writeHead(200).write("{"));

    const error = await rejection(lagoOf(server.url).customers.portalUrl("acme", { timeout: 50, maxRetries: 0 }));

    expect(error).toBeInstanceOf(LagoTimeoutError);
  });
});

describe("the limit of a response", () => {
  it.each([
    ["none", () => ({ body: undefined })],
    ["a stream of another library", () => ({ body: { pipe: () => {} } })],
  ])("applies to a `fetch` whose responses have %s as a body", async (_case, odd) => {
    const response = { ok: true, status: 200, headers: new Headers(), text: async () => text, ...odd() };
    // As: some responses have nothing more.
    const fetch = (async () => response) as unknown as Fetch;
    const lago = new Lago({ apiKey: "key", fetch });

    const url = await lago.customers.portalUrl("acme");
    const error = await rejection(lago.customers.portalUrl("acme", { maxResponseBytes: 10 }));

    expect(url).toBe("https://portal.example/株");
    expect(error).toBeInstanceOf(LagoUnexpectedResponseError);
  });
});
