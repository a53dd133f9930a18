import { secondsIn } from "../errors/retry-after.ts";

/** How much of the API's rate limit is left, as an answer told it. */
export interface RateLimit {
  /** How many requests there may be in a window of time. */
  readonly limit: number;
  /** How many of them are left. */
  readonly remaining: number;
  /** How long the window lasts from the answer on, in seconds. */
  readonly reset: number;
}

interface Window {
  remaining: number;
  endsAt: number;
  readonly limit: number;
  /** The highest threshold that was warned of, in %; 0 if none was. */
  readonly threshold: number;
}

/** Knows the windows of the API's rate limits. There are several: an event does not count with a page of invoices. */
export class RateLimits {
  readonly #windows = new Map<string, Window>();
  /** The rate limit that the latest answer told. */
  last: RateLimit | undefined;

  /** Takes a place in the window of a kind of request; without one left, gives the time to wait, in milliseconds. */
  take(kind: string): number {
    const window = this.#windows.get(kind);
    if (window === undefined) return 0;
    const now = performance.now();
    if (window.endsAt > now && window.remaining < 1) return window.endsAt - now;
    if (window.endsAt <= now) {
      // No answer has told of the next window yet: Lago counts by the second.
      window.remaining = window.limit;
      window.endsAt = now + 1000;
    }
    window.remaining--;
    return 0;
  }

  /** Reads what an answer tells, and which threshold it crosses, in %; an own server tells nothing. */
  read(kind: string, headers: Headers): { rateLimit: RateLimit; threshold: number | undefined } | undefined {
    if (!headers.has("x-ratelimit-remaining")) return undefined;
    const told = (name: string): number => Number.parseFloat(headers.get(`x-ratelimit-${name}`) ?? "");
    const reset = secondsIn(headers.get("x-ratelimit-reset")) ?? NaN;
    const rateLimit = { limit: told("limit"), remaining: told("remaining"), reset };
    if (!Object.values(rateLimit).every((value) => value >= 0)) return undefined;
    const now = performance.now();
    const former = this.#windows.get(kind);
    const warned = former && former.endsAt > now ? former.threshold : 0;
    const threshold = thresholds.find((least) => rateLimit.remaining <= (rateLimit.limit * (100 - least)) / 100) ?? 0;
    const endsAt = now + rateLimit.reset * 1000;
    this.#windows.set(kind, { ...rateLimit, endsAt, threshold: Math.max(warned, threshold) });
    this.last = rateLimit;
    return { rateLimit, threshold: threshold > warned ? threshold : undefined };
  }
}

/** How much of a rate limit is used up when it is warned of, in %. */
const thresholds: readonly number[] = [95, 90, 80];

/** Tells which of Lago's rate limits a request counts for. */
export function rateLimitKind(method: string, path: string): string {
  if (method === "POST" && /^\/events(\/batch)?$/.test(path)) return "events";
  return path.endsWith("/current_usage") ? "usage" : "other";
}
