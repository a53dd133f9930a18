import type { Pair } from "../pair.ts";

type Names = ReadonlySet<string>;

/** Returns tests for pairs by the share of common names, the strictest test first. */
export function likenessTests<T>(namesOf: (one: T, side: keyof Pair<T>) => Names): ((pair: Pair<T>) => boolean)[] {
  const known: Pair<Map<T, Names>> = { older: new Map(), newer: new Map() };
  const namesOn = (side: keyof Pair<T>, one: T): Names => {
    const names = known[side].get(one) ?? namesOf(one, side);
    known[side].set(one, names);
    return names;
  };
  return [1, 0.75, 0.5, 0.25].map(
    (least) => (pair) => sharedPart(namesOn("older", pair.older), namesOn("newer", pair.newer)) >= least,
  );
}

/** The share of common names of two sets. 0 if both are empty. */
function sharedPart(one: Names, other: Names): number {
  const all = new Set([...one, ...other]);
  return all.size === 0 ? 0 : [...one].filter((name) => other.has(name)).length / all.size;
}
