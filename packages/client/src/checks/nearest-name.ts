/**
 * Finds the name that was most probably meant: first the same words in another case, then a name with one typo, then a
 * name that contains the words, then a similar name.
 */
export function nearestName(given: string, names: readonly string[]): string | undefined {
  const words = snakeCase(given);
  if (words === "") return undefined;
  const bare = words.replaceAll("_", "");
  return (
    names.find((name) => snakeCase(name) === words) ??
    names.find((name) => snakeCase(name).replaceAll("_", "") === bare) ??
    closest(words, names, () => 1) ??
    shortest(names.filter((name) => `_${snakeCase(name)}_`.includes(`_${words}_`))) ??
    closest(words, names, (name) => Math.max(words.length, name.length) / 3)
  );
}

/**
 * Converts a name to snake_case: `paymentStatuses`, `PaymentStatuses` and `payment-statuses` become `payment_statuses`.
 */
export function snakeCase(name: string): string {
  return name
    .replaceAll(/([a-z\d])([A-Z])/g, "$1_$2")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "_")
    .replaceAll(/^_|_$/g, "")
    .toLowerCase();
}

function shortest(names: readonly string[]): string | undefined {
  return names.toSorted((one, other) => one.length - other.length)[0];
}

function closest(words: string, names: readonly string[], limit: (name: string) => number): string | undefined {
  // Long names are slow to compare, and are not typos.
  if (words.length > 64) return undefined;
  const near = names
    .map((name) => ({ name, slips: distance(words, snakeCase(name)) }))
    .filter(({ name, slips }) => slips <= limit(name));
  return near.toSorted((one, other) => one.slips - other.slips)[0]?.name;
}

/** The edit distance of two words: insertions, deletions, replacements and swaps of adjacent letters. */
function distance(one: string, other: string): number {
  let [before, last]: number[][] = [[], Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      next.push(
        Math.min(
          at(last, column) + 1,
          at(next, column - 1) + 1,
          at(last, column - 1) + (isSame ? 0 : 1),
          isSwapped ? at(before, column - 2) + 1 : Infinity,
        ),
      );
    }
    [before, last] = [last, next];
  }
  return at(last, other.length);
}

function at(row: readonly number[] | undefined, column: number): number {
  return row?.[column] ?? Infinity;
}
