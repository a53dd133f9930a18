import { isArray, isObject, type Json, textOf } from "../document/json.ts";

/** Finds a key or an item of an update that the target has already, and names it. */
export function existingPart(target: Json | undefined, update: Json): string | undefined {
  if (isArray(target)) {
    const there = new Set(target.map(identity));
    const items = isArray(update) ? update : [update];
    return items.map(identity).find((item) => there.has(item));
  }
  if (!isObject(target) || !isObject(update)) return target === undefined ? undefined : identity(target);
  return Object.keys(update).find((key) => Object.hasOwn(target, key));
}

/** What tells an item of a list from the others: a parameter is another where its place or its name is. */
function identity(item: Json): string {
  if (!isObject(item)) return JSON.stringify(item);
  const { in: place, name, $ref } = item;
  return textOf($ref) || [place, name].map(textOf).filter(Boolean).join(" ") || JSON.stringify(item);
}
