import type { Pair } from "../pair.ts";

/** The matched variants of two unions, and the number of unmatched ones. */
export interface VariantMatch<T> {
  readonly pairs: readonly Pair<T>[];
  readonly removed: number;
  readonly added: number;
}

/**
 * Matches the variants of two unions with the given tests, the most reliable first. Unmatched variants are matched in
 * order if both sides have equally many, unless the caller wants them to stay unmatched.
 */
export function matchVariants<T>(
  variants: Pair<readonly T[]>,
  tests: readonly ((pair: Pair<T>) => boolean)[],
  rest: "alone" | "in order" = "in order",
): VariantMatch<T> {
  const pairs: Pair<T>[] = [];
  const removed = new Set(variants.older);
  const added = new Set(variants.newer);
  for (const test of tests) pairUp(test);
  if (rest === "in order" && removed.size === added.size) pairUp(() => true);
  return { pairs, removed: removed.size, added: added.size };

  function pairUp(test: (pair: Pair<T>) => boolean): void {
    for (const older of removed) {
      const newer = [...added].find((candidate) => test({ older, newer: candidate }));
      if (newer === undefined) continue;
      pairs.push({ older, newer });
      removed.delete(older);
      added.delete(newer);
    }
  }
}
