import type { Pair } from "../pair.ts";

type Names = ReadonlySet<string>;

/** Gives tests for pairs that share so much of their names, those that share all of them first. */
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

/** How many of all names two sets share; none, if there are none. */
function sharedPart(one: Names, other: Names): number {
  const all = new Set([...one, ...other]);
  return all.size === 0 ? 0 : [...one].filter((name) => other.has(name)).length / all.size;
}
