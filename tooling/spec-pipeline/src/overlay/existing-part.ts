import { isArray, isObject, type Json, textOf } from "../document/json.ts";

/** Returns the name of the first key or item of an update that the target already has. */
export function existingPart(target: Json | undefined, update: Json): string | undefined {
  if (isArray(target)) {
    const there = new Set(target.map(identity));
    const items = isArray(update) ? update : [update];
    return items.map(identity).find((item) => there.has(item));
  }
  if (!isObject(target) || !isObject(update)) return target === undefined ? undefined : identity(target);
  return Object.keys(update).find((key) => Object.hasOwn(target, key));
}

/** The identity of a list item. Parameters are identified by location and name. */
function identity(item: Json): string {
  if (!isObject(item)) return JSON.stringify(item);
  const { in: place, name, $ref } = item;
  return textOf($ref) || [place, name].map(textOf).filter(Boolean).join(" ") || JSON.stringify(item);
}
