import { secondsIn } from "../errors/retry-after.ts";

/** The API's rate limit, as a response reports it. */
export interface RateLimit {
  /** Number of requests that are allowed in a time window. */
  readonly limit: number;
  /** Number of requests that remain in the window. */
  readonly remaining: number;
  /** Time until the window ends, counted from the response, in seconds. */
  readonly reset: number;
}

interface Window {
  remaining: number;
  endsAt: number;
  readonly limit: number;
  /** The highest threshold that was logged as a warning, in percent; 0 if none was. */
  readonly threshold: number;
}

/** Tracks the windows of the API's rate limits. Lago has several: for events, for current usage and for the rest. */
export class RateLimits {
  readonly #windows = new Map<string, Window>();
  /** The rate limit of the latest response. */
  last: RateLimit | undefined;

  /** Reserves one request of this kind in its window. If none remains, returns how long to wait, in milliseconds. */
  take(kind: string): number {
    const window = this.#windows.get(kind);
    if (window === undefined) return 0;
    const now = performance.now();
    if (window.endsAt > now && window.remaining < 1) return window.endsAt - now;
    if (window.endsAt <= now) {
      // No response has reported the next window yet: Lago counts per second.
      window.remaining = window.limit;
      window.endsAt = now + 1000;
    }
    window.remaining--;
    return 0;
  }

  /**
   * Reads the rate limit of a response and the threshold that it crosses, in percent. A self-hosted Lago has no limits.
   */
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

/** The percentages of a rate limit at which a warning is logged. */
const thresholds: readonly number[] = [95, 90, 80];

/** Returns which of Lago's rate limits a request counts towards. */
export function rateLimitKind(method: string, path: string): string {
  if (method === "POST" && /^\/events(\/batch)?$/.test(path)) return "events";
  return path.endsWith("/current_usage") ? "usage" : "other";
}
