import type { DedupeStore } from "./dedupe-store.ts";

/** How much is remembered, and for how long a claim holds. */
export interface MemoryDedupeOptions {
  /**
   * How many deliveries are remembered; beyond that, the oldest are forgotten.
   *
   * @default 10_000
   */
  readonly maxKeys?: number;
  /**
   * For how many milliseconds a claim holds while the handler is at work.
   *
   * The default is longer than Lago waits for an answer, and shorter than the time until its last attempt.
   *
   * @default 45_000
   */
  readonly lease?: number;
}

/** Remembers deliveries in the memory of this process. Where there are several, they need a store that they share. */
export function memoryDedupe({ maxKeys = 10_000, lease = 45_000 }: MemoryDedupeOptions = {}): DedupeStore {
  /** Until when a delivery is claimed, and by whom; for ever, if it is done. */
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
