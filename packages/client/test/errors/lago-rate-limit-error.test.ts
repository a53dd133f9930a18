import { afterEach, describe, expect, it, vi } from "vitest";
import { LagoRateLimitError } from "../../src/index.ts";

afterEach(() => {
  vi.useRealTimers();
});

describe("LagoRateLimitError", () => {
  it.each([
    [{}, undefined],
    [{ "retry-after": "3" }, 3],
    [{ "x-ratelimit-reset": "0.5" }, 0.5],
    [{ "retry-after": "3", "x-ratelimit-reset": "1" }, 3],
    [{ "retry-after": "soon", "x-ratelimit-reset": "1" }, 1],
    [{ "retry-after": "-1" }, undefined],
    [{ "retry-after": "" }, undefined],
    [{ "retry-after": "Mon, 23 Nov 2026 12:00:30 GMT" }, 30],
    [{ "retry-after": "Mon, 23 Nov 2026 11:00:00 GMT" }, 0],
  ])("reads from %j how long to wait", (headers, seconds) => {
    vi.useFakeTimers({ now: new Date("2026-11-23T12:00:00Z") });

    const error = new LagoRateLimitError(
      { method: "GET", path: "/customers" },
      { status: 429, headers: new Headers(headers), body: "" },
    );

    expect(error.retryAfter).toBe(seconds);
  });
});
