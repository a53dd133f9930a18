/** Returns `RecurringTransactionRules` for `recurring_transaction_rules`. */
export function pascalCase(text: string): string {
  return text
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

/** Returns `status` for `statuses`, and `currency` for `currencies`. A word that is not a plural stays unchanged. */
export function singular(word: string): string {
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss|us)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Returns `statuses` for `status`, and `currencies` for `currency`. */
export function plural(word: string): string {
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:x|ch|sh|s)$/i.test(word) ? `${word}es` : `${word}s`;
}

/** Joins two names. Words that end the first and begin the second are not repeated. */
export function join(one: string, other: string): string {
  const words = other.match(/[A-Z][a-z0-9]*/g) ?? [];
  const overlap = words
    .map((_, index) => words.slice(0, words.length - index).join(""))
    .find((beginning) => one.endsWith(beginning));
  return one + other.slice(overlap?.length ?? 0);
}
