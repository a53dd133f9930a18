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
}

/** Knows the windows of the API's rate limits. There are several: an event does not count with a page of invoices. */
export class RateLimits {
  readonly #windows = new Map<string, Window>();
  #last: RateLimit | undefined;

  /** The rate limit that the latest answer told. */
  get last(): RateLimit | undefined {
    return this.#last;
  }

  /** Takes a place in the window of a kind of request; without one left, gives the time to wait, in milliseconds. */
  take(kind: string): number {
    const window = this.#windows.get(kind);
    if (window === undefined) return 0;
    const wait = window.endsAt - performance.now();
    if (wait > 0 && window.remaining < 1) return wait;
    if (wait <= 0) renew(window);
    window.remaining--;
    return 0;
  }

  /** Reads what an answer tells; an own server tells nothing. */
  read(kind: string, headers: Headers): RateLimit | undefined {
    const told = headers.get("x-ratelimit-remaining");
    if (told === null) return undefined;
    const remaining = Number.parseFloat(told);
    const limit = Number.parseFloat(headers.get("x-ratelimit-limit") ?? "");
    const reset = Number.parseFloat(headers.get("x-ratelimit-reset") ?? "");
    if (!(limit >= 0 && remaining >= 0 && reset >= 0)) return undefined;
    this.#windows.set(kind, { limit, remaining, endsAt: performance.now() + reset * 1000 });
    this.#last = { limit, remaining, reset };
    return this.#last;
  }
}

/** Begins a window that no answer has told of yet: Lago counts by the second. */
function renew(window: Window): void {
  window.remaining = window.limit;
  window.endsAt = performance.now() + 1000;
}

/** Tells which of Lago's rate limits a request counts for. */
export function rateLimitKind(method: string, path: string): string {
  if (method === "POST" && /^\/events(\/batch)?$/.test(path)) return "events";
  return path.endsWith("/current_usage") ? "usage" : "other";
}
