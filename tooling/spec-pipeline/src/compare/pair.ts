/** Corresponding parts of the two documents. */
export interface Pair<T> {
  readonly older: T;
  readonly newer: T;
}

/** Pairs the items that exist in both lists. */
export function inBoth<T>(older: readonly T[], newer: readonly T[], identify: (one: T) => string): Pair<T>[] {
  const byIdentity = new Map(older.map((one) => [identify(one), one]));
  return newer.flatMap((one) => {
    const other = byIdentity.get(identify(one));
    return other === undefined ? [] : [{ older: other, newer: one }];
  });
}
