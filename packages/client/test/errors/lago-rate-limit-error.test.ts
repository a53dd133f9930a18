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
    [{ "retry-after": "Monday, 23-Nov-26 12:00:30 GMT" }, 30],
    [{ "retry-after": "2026-11-23T12:00:30Z" }, 30],
    [{ "retry-after": "2026-11-23T13:00:30+01:00" }, 30],
    [{ "retry-after": "1795435230" }, 30],
    [{ "retry-after": "-30", "x-ratelimit-reset": "1" }, 1],
    [{ "retry-after": "+30" }, undefined],
    [{ "retry-after": "0" }, 0],
    [{ "retry-after": "86400" }, 86_400],
    [{ "retry-after": "3, 3" }, 3],
    [{ "retry-after": "1m30s" }, undefined],
    [{ "retry-after": "Soon" }, undefined],
    [{ "retry-after": "Infinity" }, undefined],
    [{ "retry-after": "2026" }, 2026],
    [{ "x-ratelimit-reset": "1795435230" }, 30],
    [{ "x-ratelimit-reset": "1795435230.5" }, 30.5],
    [{ "x-ratelimit-reset": "1795435230500" }, 30.5],
    [{ "x-ratelimit-reset": "1795435100" }, 0],
    [{ "x-ratelimit-reset": "1577836800000" }, 0],
    [{ "x-ratelimit-reset": "30s" }, undefined],
    [{ "x-ratelimit-reset": "30;w=60" }, 30],
    [{ "x-ratelimit-reset": "-1" }, undefined],
    [{ "x-ratelimit-reset": "2026-11-23T12:00:30.500Z" }, 30.5],
  ])("reads the wait from %j", (headers, seconds) => {
    vi.useFakeTimers({ now: new Date("2026-11-23T12:00:00Z") });

    const error = new LagoRateLimitError(
      { method: "GET", path: "/customers" },
      { status: 429, headers: new Headers(headers), body: "" },
    );

    expect(error.retryAfter).toBe(seconds);
  });
});
