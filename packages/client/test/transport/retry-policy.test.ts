import { describe, expect, it, vi } from "vitest";
import {
  type Fetch,
  Lago,
  LagoConnectionError,
  LagoError,
  LagoRateLimitError,
  type RetryEvent,
} from "../../src/index.ts";
import { denoMessage } from "../deno-message.ts";
import { rejection } from "../rejection.ts";

const good = { customer: { portal_url: "https://portal.example/acme" } };

/** Responds with these in order, and then succeeds. */
function answering(...answers: readonly (() => Response)[]): Fetch {
  const coming = [...answers];
  return async () => coming.shift()?.() ?? Response.json(good);
}

/** Makes a call whose waits are skipped, and returns the delays. */
async function delaysOf(fetch: Fetch, options: { retryDelay?: number; maxRetries?: number } = {}): Promise<number[]> {
  vi.useFakeTimers({
    toFake: ["setTimeout", "clearTimeout", "performance", "Date"],
    now: new Date("2026-11-23T12:00:00Z"),
  });
  const delays: number[] = [];
  const lago = new Lago({ apiKey: "key", fetch, ...options, onRetry: ({ delay }) => delays.push(delay) });
  const call = rejection(lago.customers.portalUrl("acme"));
  await vi.runAllTimersAsync();
  await call;
  vi.useRealTimers();
  return delays;
}

const topUp = (lago: Lago): Promise<unknown> =>
  lago.wallets.transactions.create({ wallet_id: "wallet", paid_credits: "100.0" });

const status =
  (code: number, headers: Record<string, string> = {}) =>
  () =>
    new Response("{}", { status: code, headers });

describe("the wait before the next attempt", () => {
  it.each([
    ["Retry-After in seconds", 429, { "retry-after": "3" }, 3000],
    ["Retry-After as a date", 503, { "retry-after": "Mon, 23 Nov 2026 12:00:30 GMT" }, 30_000],
    ["Retry-After as a Unix timestamp", 503, { "retry-after": "1795435230" }, 30_000],
    ["X-RateLimit-Reset as a Unix timestamp", 429, { "x-ratelimit-reset": "1795435230" }, 30_000],
    ["X-RateLimit-Reset as a Unix timestamp in milliseconds", 429, { "x-ratelimit-reset": "1795435230000" }, 30_000],
    ["Retry-After of Cloudflare", 522, { "retry-after": "3" }, 3000],
    ["X-RateLimit-Reset in seconds", 429, { "x-ratelimit-reset": "1" }, 1000],
    ["Retry-After before X-RateLimit-Reset", 429, { "retry-after": "2", "x-ratelimit-reset": "1" }, 2000],
  ])("is that of %s, without jitter", async (_, code, headers, delay) => {
    const delays = await delaysOf(answering(status(code, headers)));

    expect(delays).toEqual([delay]);
  });

  it.each<[number, number, readonly number[]]>([
    [0, 500, [250, 500, 1000, 2000, 4000, 4000, 4000]],
    [0.5, 500, [375, 750, 1500, 3000, 6000, 6000, 6000]],
    [1, 500, [500, 1000, 2000, 4000, 8000, 8000, 8000]],
    [0, 100, [50, 100, 200, 400, 800, 1600, 3200]],
    [0.5, 30_000, [6000, 6000, 6000, 6000, 6000, 6000, 6000]],
    [0.5, 0, [0, 0, 0, 0, 0, 0, 0]],
  ])(
    "doubles up to 8 seconds, half fixed and half random: %d, starting at %d ms",
    async (random, retryDelay, waits) => {
      const chance = vi.spyOn(Math, "random").mockReturnValue(random);
      const failures = Array.from({ length: 7 }, () => status(502, { "x-ratelimit-reset": "60" }));

      const delays = await delaysOf(answering(...failures), { maxRetries: 7, retryDelay });

      expect(delays).toEqual(waits);
      chance.mockRestore();
    },
  );

  it("does not start if it would outlast the call", async () => {
    const fetch = answering(status(429, { "retry-after": "180" }));
    const lago = new Lago({ apiKey: "key", fetch });

    const error = await rejection(lago.customers.portalUrl("acme"));

    expect(error).toBeInstanceOf(LagoRateLimitError);
    expect(error).toMatchObject({ retryAfter: 180, attempts: 1, body: "{}" });
  });

  it("is the only wait", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const timers: number[] = [];
    const waiting = Promise.withResolvers<void>();
    const fetch = answering(status(429, { "retry-after": "60" }));
    const lago = new Lago({ apiKey: "key", fetch, onRetry: () => queueMicrotask(waiting.resolve) });

    const call = lago.customers.portalUrl("acme");
    await waiting.promise;
    timers.push(vi.getTimerCount());
    await vi.runAllTimersAsync();
    await call;
    timers.push(vi.getTimerCount());
    vi.useRealTimers();

    expect(timers).toEqual([1, 0]);
  });

  it("ends immediately when the signal is aborted", async () => {
    const controller = new AbortController();
    const fetch = answering(status(429, { "retry-after": "60" }));
    const lago = new Lago({ apiKey: "key", fetch, onRetry: () => controller.abort("enough") });

    const error = await rejection(lago.customers.portalUrl("acme", { signal: controller.signal }));

    expect(error).toMatchObject({ name: "LagoAbortError", cause: "enough", attempts: 1 });
  });
});

describe("the body of a response that is followed by another attempt", () => {
  it("is canceled, so that its connection is released", async () => {
    const cancelled: unknown[] = [];
    const endless = (): Response =>
      new Response(new ReadableStream({ cancel: (reason) => void cancelled.push(reason) }), { status: 503 });
    const lago = new Lago({ apiKey: "key", fetch: answering(endless), retryDelay: 0 });

    const url = await lago.customers.portalUrl("acme");

    expect(url).toBe(good.customer.portal_url);
    expect(cancelled).toHaveLength(1);
  });
});

describe("an error after several attempts", () => {
  it("has the number of attempts, and whether the request may have been processed", async () => {
    const codes = ["ECONNREFUSED", "ECONNRESET", "ECONNREFUSED"];
    const events: RetryEvent[] = [];
    const fetch: Fetch = async () => {
      throw new TypeError("fetch failed", { cause: { code: codes.shift() } });
    };
    const lago = new Lago({ apiKey: "key", fetch, retryDelay: 0, onRetry: (event) => events.push(event) });

    const error = await rejection(lago.customers.portalUrl("acme"));

    expect(error).toBeInstanceOf(LagoConnectionError);
    expect(error).toMatchObject({ attempts: 3, outcomeUnknown: true });
    expect(events.map(({ attempt }) => attempt)).toEqual([1, 2]);
  });

  it.each([
    ["ECONNREFUSED", false],
    ["ENOTFOUND", false],
    ["EAI_AGAIN", false],
    ["UND_ERR_CONNECT_TIMEOUT", false],
    ["ConnectionRefused", false],
    ["ECONNRESET", true],
    ["EPIPE", true],
    [undefined, true],
  ])("reports after a connection failure with %s that the outcome is unknown: %s", async (code, unknown) => {
    const fetch: Fetch = async () => {
      throw new TypeError("fetch failed", { cause: { errors: [], code } });
    };
    const lago = new Lago({ apiKey: "key", fetch, maxRetries: 0 });

    const error = await rejection(lago.wallets.transactions.create({ wallet_id: "wallet", paid_credits: "100.0" }));

    expect(error).toMatchObject({ outcomeUnknown: unknown });
  });
});

describe("Deno", () => {
  const refused = denoMessage("client error (Connect): tcp connect error: refused");
  const broken = denoMessage("client error (SendRequest): connection closed");

  it.each([
    [refused, false],
    [broken, true],
    ["Connection reset by peer (os error 104)", true],
  ])("throws `%s`, which decides whether the outcome is unknown: %s", async (message, unknown) => {
    const fetch: Fetch = async () => {
      throw new TypeError("fetch failed", { cause: new Error(message) });
    };
    const lago = new Lago({ apiKey: "key", fetch, maxRetries: 0 });

    const error = await rejection(lago.wallets.transactions.create({ wallet_id: "wallet", paid_credits: "100.0" }));

    expect(error).toMatchObject({ outcomeUnknown: unknown });
  });

  it.each([
    ["a top-up", '{"wallet_transaction":{"wallet_id":"wallet","paid_credits":"100.0"}}', topUp],
    ["a request without a body", "", (lago: Lago) => lago.invoices.retryPayment("invoice")],
  ])("receives %s in a form that it cannot send twice", async (_, text, call) => {
    vi.stubGlobal("Deno", {});
    const bodies: unknown[] = [];
    const fetch: Fetch = async (_url, { body }) => {
      bodies.push(body, await new Response(body ?? null).text());
      return Response.json({ invoice: {}, wallet_transactions: [] });
    };

    await call(new Lago({ apiKey: "key", fetch }));
    vi.unstubAllGlobals();

    expect(bodies).toEqual([expect.any(ReadableStream), text]);
  });

  it("receives a request that may be retried unchanged", async () => {
    vi.stubGlobal("Deno", {});
    const bodies: unknown[] = [];
    const fetch: Fetch = async (_url, { body }) => {
      bodies.push(body);
      return Response.json({ customer: {} });
    };

    await new Lago({ apiKey: "key", fetch }).customers.create({ external_id: "acme" });
    vi.unstubAllGlobals();

    expect(bodies).toEqual(['{"customer":{"external_id":"acme"}}']);
  });
});

describe("a `fetch` that does not support signals", () => {
  it("does not keep a call from ending in time, and its late response is ignored", async () => {
    const late = Promise.withResolvers<Response>();
    const lago = new Lago({ apiKey: "key", fetch: () => late.promise, timeout: 1, maxRetries: 0 });

    const error = await rejection(lago.wallets.transactions.create({ wallet_id: "wallet", paid_credits: "100.0" }));
    late.resolve(Response.json({ wallet_transactions: [] }));
    await late.promise;

    expect(error).toBeInstanceOf(LagoError);
    expect(error).toMatchObject({ name: "LagoTimeoutError", timeout: 1, attempts: 1, outcomeUnknown: true });
  });
});
