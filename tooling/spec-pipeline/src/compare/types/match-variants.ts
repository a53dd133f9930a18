import type { Pair } from "../pair.ts";

/** Which variants of two unions go together, and how many are alone. */
export interface VariantMatch<T> {
  readonly pairs: readonly Pair<T>[];
  readonly removed: number;
  readonly added: number;
}

/**
 * Matches the variants of two unions by the given tests, the surest first. Those left over are matched in their order
 * if they are as many on either side, unless they are to stay alone.
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
