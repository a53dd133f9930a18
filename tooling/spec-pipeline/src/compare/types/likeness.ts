import type { Pair } from "../pair.ts";

/** Gives tests for pairs that share so much of their names, those that share all of them first. */
export function likenessTests<T>(
  namesOf: (one: T, side: keyof Pair<T>) => ReadonlySet<string>,
): ((pair: Pair<T>) => boolean)[] {
  return [1, 0.75, 0.5, 0.25].map(
    (least) => (pair) => sharedPart(namesOf(pair.older, "older"), namesOf(pair.newer, "newer")) >= least,
  );
}

/** How many of all names two sets share; none, if there are none. */
function sharedPart(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const all = new Set([...one, ...other]);
  return all.size === 0 ? 0 : [...one].filter((name) => other.has(name)).length / all.size;
}
