/** Deletes the oldest entries above a maximum, so that a long-running process does not grow without limit. */
export function keepNewest(entries: Map<string, unknown> | Set<string>, most: number): void {
  for (const key of entries.keys()) {
    if (entries.size <= most) return;
    entries.delete(key);
  }
}

/** How long responses are cached, and how many. */
export interface MemoLimits {
  /** In milliseconds. */
  readonly ttl: number;
  readonly maxEntries: number;
}

/**
 * Caches responses for a limited time. Concurrent calls with the same key share one request. Failures are not cached.
 */
export class Memo<Value> {
  readonly #load: (key: string) => Promise<Value>;
  readonly #limits: MemoLimits;
  readonly #entries = new Map<string, { readonly value: Promise<Value>; readonly end: number }>();

  constructor(limits: MemoLimits, load: (key: string) => Promise<Value>) {
    this.#limits = limits;
    this.#load = load;
  }

  get(key: string): Promise<Value> {
    const entry = this.#entries.get(key);
    if (entry && performance.now() < entry.end) return entry.value;
    const value = this.#load(key);
    this.#entries.delete(key);
    this.#entries.set(key, { value, end: performance.now() + this.#limits.ttl });
    keepNewest(this.#entries, this.#limits.maxEntries);
    value.catch(() => this.#forget(key, value));
    return value;
  }

  #forget(key: string, value: Promise<Value>): void {
    if (this.#entries.get(key)?.value === value) this.#entries.delete(key);
  }
}
