import type { IncomingMessage, RequestListener } from "node:http";
import { buffer } from "node:stream/consumers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Fetch, Lago, LagoApiError, type LagoOptions } from "../../src/index.ts";
import { openapiFetch } from "../../src/openapi-fetch.ts";
import { rejection } from "../rejection.ts";
import { answering, startServer } from "../start-server.ts";

const topUp = (lago: Lago): Promise<unknown> =>
  lago.wallets.transactions.create({ wallet_id: "wallet", paid_credits: "100.0", name: "été 🦆" });
const retryPayment = (lago: Lago): Promise<unknown> => lago.invoices.retryPayment("invoice");
const topUpBody = '{"wallet_transaction":{"wallet_id":"wallet","paid_credits":"100.0","name":"été 🦆"}}';

/** Calls that must not be sent twice: with and without a body, by a method and by openapi-fetch. */
const calls: readonly (readonly [name: string, call: (lago: Lago) => Promise<unknown>])[] = [
  ["a top-up", topUp],
  ["the retry of a payment, which has no body", retryPayment],
  ["an invoice that is voided", (lago) => lago.invoices.void("invoice")],
  ["a payment", (lago) => lago.payments.create({ invoice_id: "i", amount_cents: 1, reference: "r" })],
  [
    "a POST by openapi-fetch",
    (lago) => openapiFetch(lago).POST("/invoices/{lago_id}/refresh", { params: { path: { lago_id: "i" } } }),
  ],
];

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a request that must not be sent twice", () => {
  it.each(
    calls.flatMap(([name, call]) => [421, 401, 407, 408, 500, 503, 521].map((status) => [name, status, call] as const)),
  )("arrives once with Node's `fetch`: %s that gets a %i", async (_, status, call) => {
    await using server = await startServer(answering(status, "{}", { "www-authenticate": "Basic" }));
    const lago = new Lago({ apiKey: "key", baseUrl: server.url, retryDelay: 0 });

    const error = await rejection(call(lago));

    expect(error).toBeInstanceOf(LagoApiError);
    expect(error).toMatchObject({ status, attempts: 1 });
    expect(server.received).toHaveLength(1);
  });

  it.each<[string, (lago: Lago) => Promise<unknown>, string]>([
    ["a top-up", topUp, topUpBody],
    ["a request without a body", retryPayment, ""],
  ])("arrives like any other request, with its length and not in chunks: %s", async (_, call, body) => {
    const { listener, bodies } = collecting();
    await using server = await startServer(listener);

    await call(new Lago({ apiKey: "key", baseUrl: server.url }));

    const { "content-length": length, "transfer-encoding": encoding } = server.received[0]?.headers ?? {};
    expect(bodies).toEqual([body]);
    expect([length, encoding]).toEqual([String(Buffer.byteLength(body)), undefined]);
  });

  it.each<[string, LagoOptions]>([
    ["other headers", { middleware: [(request, next) => next({ ...request, headers: new Headers(request.headers) })] }],
    ["another body", { middleware: [(request, next) => next({ ...request, body: "{}" })] }],
    ["options of `fetch`", { fetchOptions: { credentials: "include", keepalive: false } }],
    ["its own length", { headers: { "Content-Length": "7" } }],
    ["the global `fetch` by name", { fetch: globalThis.fetch }],
  ])("arrives once and unchanged with %s", async (given, options) => {
    const { listener, bodies } = collecting(421);
    await using server = await startServer(listener);

    const error = await rejection(topUp(new Lago({ apiKey: "key", baseUrl: server.url, ...options })));

    expect(error).toMatchObject({ name: "LagoApiError", status: 421, outcomeUnknown: false });
    expect(bodies).toEqual([given === "another body" ? "{}" : topUpBody]);
  });

  it("is text for a replacement of the global `fetch`", async () => {
    const read: unknown[] = [];
    vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
      // As: the replacement of `fetch` expects text.
      read.push(JSON.parse(init.body as string), await new Request(url, init).clone().json());
      return Response.json({ wallet_transactions: [] });
    });

    await topUp(new Lago({ apiKey: "key" }));

    expect(read).toEqual([JSON.parse(topUpBody), JSON.parse(topUpBody)]);
  });

  it("is text for the caller's `fetch`", async () => {
    const { fetch, sent } = noting();

    await topUp(new Lago({ apiKey: "key", fetch }));

    expect(sent).toEqual([topUpBody]);
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ["in a simulated browser page", { document: {} }],
    ["on a runtime whose `fetch` is not from undici", { process: { env: {}, versions: { node: "24.0.0" } } }],
    ["on a runtime without `process`", { process: undefined }],
  ])("is text to the global `fetch` %s", async (_, globals) => {
    const { fetch, sent } = noting();
    for (const [name, value] of Object.entries({ ...globals, fetch })) vi.stubGlobal(name, value);

    await topUp(new Lago({ apiKey: "key" }));

    expect(sent).toEqual([topUpBody]);
  });
});

/** A `fetch` that responds immediately, and records the bodies. */
function noting(): { readonly fetch: Fetch; readonly sent: unknown[] } {
  const sent: unknown[] = [];
  const fetch: Fetch = async (_, { body }) => {
    sent.push(body);
    return Response.json({ wallet_transactions: [] });
  };
  return { fetch, sent };
}

/** Responds with a status, and records the bodies. */
function collecting(status = 200): { readonly listener: RequestListener; readonly bodies: string[] } {
  const bodies: string[] = [];
  const read = async (request: IncomingMessage): Promise<void> => void bodies.push(String(await buffer(request)));
  return {
    bodies,
    listener: (request, response) =>
      void read(request).then(() => answering(status, { invoice: {}, wallet_transactions: [] })(request, response)),
  };
}
