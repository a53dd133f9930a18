import { isArray, isEqual, isObject, type Json } from "../document/json.ts";

/**
 * Returns the location of the first part of an update that the target already has. Upstream has made such a correction
 * unnecessary.
 */
export function redundantPart(target: Json | undefined, update: Json): readonly string[] | undefined {
  if (target === undefined) return undefined;
  if (isArray(target)) {
    const additions = isArray(update) ? update : [update];
    return additions.some((addition) => target.some((item) => isEqual(item, addition))) ? [] : undefined;
  }
  if (!isObject(target) || !isObject(update) || Object.keys(update).length === 0)
    return isEqual(target, update) ? [] : undefined;
  for (const [key, part] of Object.entries(update)) {
    const place = redundantPart(target[key], part);
    if (place !== undefined) return [key, ...place];
  }
  return undefined;
}
