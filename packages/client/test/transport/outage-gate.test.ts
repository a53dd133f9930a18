import { describe, expect, it } from "vitest";
import {
  type Fetch,
  Lago,
  LagoAbortError,
  LagoAuthenticationError,
  LagoConnectionError,
  type LagoOptions,
  LagoServerError,
  type RetryEvent,
} from "../../src/index.ts";
import { events } from "../events/events-api.ts";
import { rejection } from "../rejection.ts";

type Answer = (url: string, request: number) => Response | Promise<Response>;

const down = (): Response => new Response("<html>", { status: 503 });
const up = (): Response => Response.json({ customer: {}, wallet_transactions: [], events: [{}] });
const reset = (): never => {
  throw new TypeError("fetch failed", { cause: { code: "ECONNRESET" } });
};
const refused = (): never => {
  throw new TypeError("fetch failed", { cause: { code: "ECONNREFUSED" } });
};
const expired = (): never => {
  throw new TypeError("fetch failed", { cause: { code: "CERT_HAS_EXPIRED" } });
};

function connect(answer: Answer, options: LagoOptions = {}): { lago: Lago; urls: string[]; waits: RetryEvent[] } {
  const urls: string[] = [];
  const waits: RetryEvent[] = [];
  const fetch: Fetch = async (url) => {
    urls.push(new URL(url).pathname.replace("/api/v1", ""));
    return answer(url, urls.length);
  };
  const onRetry = (event: RetryEvent): void => void (event.outage !== undefined && waits.push(event));
  const lago = new Lago({
    apiKey: "key",
    fetch,
    retryDelay: 0.01,
    maxRetries: 0,
    maxOutage: 60_000,
    onRetry,
    ...options,
  });
  return { lago, urls, waits };
}

const ids = ["a", "b", "c", "d", "e"];

describe("a client with `maxOutage`", () => {
  it.each<[string, () => Response]>([
    ["503", down],
    ["a reset", reset],
    ["a refused connection", refused],
    ["429", () => new Response("", { status: 429 })],
    ["504", () => new Response("", { status: 504 })],
    ["522", () => new Response("", { status: 522 })],
  ])("waits until there is a response after %s", async (_, fail) => {
    const { lago, urls, waits } = connect((_url, request) => (request <= 6 ? fail() : up()));

    await lago.customers.get("a");

    expect(urls).toHaveLength(7);
    expect(waits.map(({ method, path }) => `${method} ${path}`)).toEqual(
      Array.from({ length: 6 }, () => "GET /customers/{external_customer_id}"),
    );
    expect(waits.every(({ outage, delay }) => Number(outage) >= 0 && delay > 0)).toBe(true);
  });

  it("lets one call at a time try, and lets all continue after a response", async () => {
    let [running, most] = [0, 0];
    const { lago, urls } = connect(async (_url, request) => {
      if (request > 5) most = Math.max(most, ++running);
      await new Promise(setImmediate);
      if (request > 5) running--;
      return request <= 15 ? down() : up();
    });

    await Promise.all(ids.map((id) => lago.customers.get(id)));

    expect(urls).toHaveLength(20);
    expect(urls.slice(5, 15)).toEqual([...ids, ...ids].map((id) => `/customers/${id}`));
    expect(most).toBeGreaterThan(1);
  });

  it("waits between its tries even without a wait between attempts", async () => {
    const { lago, waits } = connect((_url, request) => (request === 1 ? down() : up()), { retryDelay: 0 });

    await lago.customers.get("a");

    expect(waits).toHaveLength(1);
    expect(waits[0]?.delay).toBeGreaterThanOrEqual(250);
  });

  it.each<[string, LagoOptions]>([
    ["without the option", { maxOutage: undefined }],
    ["with 0", { maxOutage: 0 }],
  ])("does not wait %s", async (_, options) => {
    const { lago, urls } = connect(down, options);

    const error = await rejection(lago.customers.get("a"));

    expect(error).toBeInstanceOf(LagoServerError);
    expect(urls).toHaveLength(1);
  });

  it("throws the error of the last attempt when the time is over, with the number of all attempts", async () => {
    const { lago, urls } = connect(down, { maxOutage: 250 });

    const error = await rejection(lago.customers.get("a"));

    expect(error).toBeInstanceOf(LagoServerError);
    expect(error).toMatchObject({ attempts: urls.length, outcomeUnknown: true });
    expect(urls.length).toBeGreaterThan(1);
  });

  it("does not retry a top-up that may have been processed, and lets other calls continue", async () => {
    const { lago, urls } = connect((_url, request) => (request === 1 ? reset() : up()));

    const error = await rejection(lago.wallets.transactions.create({ wallet_id: "w", paid_credits: "1" }));
    await lago.customers.get("a");

    expect(error).toBeInstanceOf(LagoConnectionError);
    expect(error).toMatchObject({ outcomeUnknown: true, attempts: 1 });
    expect(urls).toEqual(["/wallet_transactions", "/customers/a"]);
  });

  it("retries a top-up that was never sent", async () => {
    const { lago, urls } = connect((_url, request) => (request <= 3 ? refused() : up()));

    await lago.wallets.transactions.create({ wallet_id: "w", paid_credits: "1" });

    expect(urls).toHaveLength(4);
  });

  it.each<[string, () => Response]>([
    ["a certificate that has expired", expired],
    ["a 401", () => Response.json({}, { status: 401 })],
    ["a 500 for anything except events", () => new Response("", { status: 500 })],
    ["a 404", () => Response.json({}, { status: 404 })],
  ])("does not wait after %s", async (_, fail) => {
    const { lago, urls } = connect(fail);

    await rejection(lago.customers.get("a"));

    expect(urls).toHaveLength(1);
  });

  it("continues after an error of the API, because the API is reachable", async () => {
    const { lago, urls } = connect((url, request) => {
      if (request <= 3) return down();
      return url.endsWith("/a") ? Response.json({}, { status: 401 }) : up();
    });

    const [error] = await Promise.all([rejection(lago.customers.get("a")), lago.customers.get("b")]);

    expect(error).toBeInstanceOf(LagoAuthenticationError);
    expect(urls).toHaveLength(5);
  });

  it("stops waiting when its signal is aborted, even if it is not first in line", async () => {
    const controller = new AbortController();
    const { lago, waits } = connect(() => {
      if (waits.length > 2) controller.abort("enough");
      return down();
    });

    const errors = await Promise.all(ids.map((id) => rejection(lago.customers.get(id, { signal: controller.signal }))));

    expect(errors.every((error) => error instanceof LagoAbortError)).toBe(true);
  });

  it("gives up on a call that fails while others succeed", async () => {
    const { lago, urls } = connect((url) => (url.endsWith("/poison") ? down() : up()));
    const poison = rejection(lago.customers.get("poison"));
    const over = new AbortController();
    void poison.then(() => over.abort());

    while (!over.signal.aborted) {
      await lago.customers.get("a");
      await new Promise(setImmediate);
    }

    expect(await poison).toBeInstanceOf(LagoServerError);
    expect(urls.filter((url) => url.endsWith("/poison")).length).toBeLessThan(100);
  });

  it("shares the wait with the clients that `withOptions` creates", async () => {
    const { lago, urls } = connect((_url, request) => (request <= 2 ? down() : up()));
    const other = lago.withOptions({ timeout: 1000 });

    await Promise.all([lago.customers.get("a"), other.customers.get("b")]);

    expect(urls).toHaveLength(4);
  });

  it("logs that it waits", async () => {
    const lines: string[] = [];
    const logger = { debug: () => {}, warn: (message: string) => void lines.push(message) };
    const { lago } = connect((_url, request) => (request <= 2 ? down() : up()), { logger });

    await lago.customers.get("a");

    const line = "Waiting for Lago: GET /customers/{external_customer_id} failed with 503";
    expect(lines).toEqual([line, line]);
  });

  it.each([-1, Number.NaN, Infinity, 2 ** 31, "1000"])("refuses %s", (maxOutage) => {
    // As: the types refuse strings.
    const make = (): Lago => new Lago({ apiKey: "key", maxOutage: maxOutage as number });

    expect(make).toThrow("`maxOutage` must be a number from 0 to 2147483647, in milliseconds.");
  });
});

describe("sendAll, if Lago responds with 500", () => {
  it("waits until Lago recovers", async () => {
    const { lago } = connect((_url, request) => (request <= 8 ? new Response("", { status: 500 }) : all()));

    const summary = await lago.events.sendAll(events(500), { concurrency: 1 });

    expect(summary).toMatchObject({ delivered: 500, failed: 0 });
  });

  it("gives up on a batch that always fails, and sends the others", async () => {
    const lago = new Lago({
      apiKey: "key",
      retryDelay: 0.01,
      maxRetries: 0,
      // As: the client sends JSON.
      fetch: async (_, { body }) => ((body as string).includes("poison") ? new Response("", { status: 500 }) : all()),
    });
    const mixed = events(300).with(150, { code: "poison", external_subscription_id: "sub" });

    const { delivered, failed } = await lago.events.sendAll(mixed, { concurrency: 1 });

    expect([delivered, failed]).toEqual([200, 100]);
  });
});

function all(): Response {
  return Response.json({ events: Array.from({ length: 100 }, () => ({})) });
}
