import { afterEach, describe, expect, it, vi } from "vitest";
import { type Fetch, Lago, type RateLimit } from "../../src/index.ts";
import { openapiFetch } from "../../src/openapi-fetch.ts";
import { rejection } from "../rejection.ts";

afterEach(() => {
  vi.useRealTimers();
});

/** Responds with the rest of a rate limit, and records the times of the requests. */
function limited(remaining: number[], asked: number[], reset = "1"): Fetch {
  return async () => {
    asked.push(performance.now());
    const headers = {
      "x-ratelimit-limit": "2",
      "x-ratelimit-remaining": `${remaining.shift()}`,
      "x-ratelimit-reset": reset,
    };
    return Response.json({ customer: { portal_url: "url" }, event: {}, customer_usage: {} }, { headers });
  };
}

const event = { code: "storage", external_subscription_id: "sub" };

function stopTime(): void {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"], now: 0 });
}

describe("the rate limit", () => {
  it("can be read, and is passed to listeners", async () => {
    const told: RateLimit[] = [];
    const lago = new Lago({ apiKey: "key", fetch: limited([1], []), onRateLimit: (rateLimit) => told.push(rateLimit) });
    const before = lago.rateLimit;

    await lago.customers.portalUrl("acme");

    expect(before).toBeUndefined();
    expect(lago.rateLimit).toEqual({ limit: 2, remaining: 1, reset: 1 });
    expect(told).toEqual([lago.rateLimit]);
  });

  it("makes calls wait if nothing remains, and then lets through as many as the limit allows", async () => {
    stopTime();
    const asked: number[] = [];
    const lago = new Lago({ apiKey: "key", fetch: limited([0, 1, 0, 1], asked) });

    await lago.customers.portalUrl("acme");
    const calls = [1, 2, 3].map(() => lago.customers.portalUrl("acme"));
    await vi.advanceTimersByTimeAsync(2000);
    await Promise.all(calls);

    expect(asked).toEqual([0, 1000, 1000, 2000]);
  });

  it("is separate for events, for current usage and for everything else", async () => {
    stopTime();
    const asked: number[] = [];
    const lago = new Lago({ apiKey: "key", fetch: limited([0, 0, 0], asked) });

    await lago.customers.portalUrl("acme");
    await lago.events.send(event);
    await openapiFetch(lago).GET("/customers/{external_customer_id}/current_usage", {
      params: { path: { external_customer_id: "acme" }, query: { external_subscription_id: "sub" } },
    });

    expect(asked).toEqual([0, 0, 0]);
  });

  it("is shared with clients that have other options", async () => {
    stopTime();
    const asked: number[] = [];
    const lago = new Lago({ apiKey: "key", fetch: limited([0, 1], asked) });

    await lago.customers.portalUrl("acme");
    const call = lago.withOptions({ maxRetries: 0 }).customers.portalUrl("acme");
    await vi.advanceTimersByTimeAsync(1000);
    await call;

    expect(asked).toEqual([0, 1000]);
  });

  it("does not delay a call that opts out, whose signal is aborted, or whose timeout would end before", async () => {
    const asked: number[] = [];
    const lago = new Lago({ apiKey: "key", fetch: limited([0, 0, 0], asked, "3600") });
    const controller = new AbortController();
    await lago.customers.portalUrl("acme");

    await lago.customers.portalUrl("acme", { respectRateLimit: false });
    await lago.customers.portalUrl("acme", { totalTimeout: 1000 });
    const aborted = rejection(lago.customers.portalUrl("acme", { signal: controller.signal, totalTimeout: 7_200_000 }));
    controller.abort("enough");

    expect(await aborted).toMatchObject({
      name: "LagoAbortError",
      cause: "enough",
      attempts: 0,
      outcomeUnknown: false,
    });
    expect(asked).toHaveLength(3);
  });

  it.each([
    ["1795435230", 30],
    ["1795435230500", 30.5],
    ["2026-11-23T12:00:30Z", 30],
    ["Mon, 23 Nov 2026 12:00:30 GMT", 30],
    ["1795435100", 0],
    ["30;w=60", 30],
    ["30", 30],
  ])("ends after the seconds in %j", async (reset, seconds) => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-23T12:00:00Z") });
    const lago = new Lago({ apiKey: "key", fetch: limited([1], [], reset) });

    await lago.customers.portalUrl("acme");

    expect(lago.rateLimit).toEqual({ limit: 2, remaining: 1, reset: seconds });
  });

  it.each(["soon", "-1", ""])("is not available if the window ends %j", async (reset) => {
    const lago = new Lago({ apiKey: "key", fetch: limited([0], [], reset) });

    await lago.customers.portalUrl("acme");

    expect(lago.rateLimit).toBeUndefined();
  });

  it("makes a call wait until the given time, and not longer", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"], now: 1_795_435_200_000 });
    const [asked, start]: [number[], number] = [[], performance.now()];
    const lago = new Lago({ apiKey: "key", fetch: limited([0, 1], asked, "1795435202") });

    await lago.customers.portalUrl("acme");
    const call = lago.customers.portalUrl("acme");
    await vi.advanceTimersByTimeAsync(2000);
    await call;

    expect(asked.map((time) => time - start)).toEqual([0, 2000]);
  });

  it.each(["soon", "-1", ""])("is not available if the header is %j", async (value) => {
    const fetch: Fetch = async () =>
      Response.json({ customer: { portal_url: "url" } }, { headers: { "x-ratelimit-limit": value } });
    const lago = new Lago({ apiKey: "key", fetch });

    await lago.customers.portalUrl("acme");

    expect(lago.rateLimit).toBeUndefined();
  });
});
