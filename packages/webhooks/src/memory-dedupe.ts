import type { DedupeStore } from "./dedupe-store.ts";

/** Options of `memoryDedupe`. */
export interface MemoryDedupeOptions {
  /**
   * Largest number of deliveries that are remembered. The oldest are forgotten first.
   *
   * @default 10_000
   */
  readonly maxKeys?: number;
  /**
   * How long a claim holds while the handler runs, in milliseconds.
   *
   * The default is longer than Lago waits for a response. If a handler hangs, the claim expires before Lago's last attempt.
   *
   * @default 45_000
   */
  readonly lease?: number;
}

/** Remembers deliveries in the memory of this process. Several processes need a store that they share. */
export function memoryDedupe({ maxKeys = 10_000, lease = 45_000 }: MemoryDedupeOptions = {}): DedupeStore {
  /** The claim of each delivery: its expiry, which is `Infinity` for a delivery that is done, and its token. */
  const claims = new Map<string, readonly [until: number, token: string]>();
  const remember = (key: string, token: string, until: number): void => {
    claims.set(key, [until, token]);
    const [oldest = key] = claims.keys();
    if (claims.size > maxKeys) claims.delete(oldest);
  };
  return {
    claim(key, token) {
      const [until = 0] = claims.get(key) ?? [];
      if (until > performance.now()) return until === Infinity ? "duplicate" : "in_progress";
      remember(key, token, performance.now() + lease);
      return "claimed";
    },
    complete: (key, token) => remember(key, token, Infinity),
    release: (key, token) => claims.get(key)?.[1] === token && claims.delete(key),
  };
}
