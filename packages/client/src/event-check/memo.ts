/** Keeps the newest of what it is given: a process that runs for months must not keep everything. */
export function keepNewest(entries: Map<string, unknown> | Set<string>, most: number): void {
  for (const key of entries.keys()) {
    if (entries.size <= most) return;
    entries.delete(key);
  }
}

/** How long answers are remembered, and how many of them. */
export interface MemoLimits {
  /** In milliseconds. */
  readonly ttl: number;
  readonly maxEntries: number;
}

/** Remembers answers for a while. Who asks while an answer is on its way waits for the same one; a failure is forgotten. */
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
