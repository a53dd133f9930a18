import { isArray, isObject, type Json } from "../document/json.ts";

/**
 * Merges an update into a value as the Overlay specification defines: objects are merged key by key, arrays get
 * additional items, and any other value is replaced.
 */
export function merge(target: Json | undefined, update: Json): Json {
  if (isArray(target)) return [...target, ...(isArray(update) ? update : [update])];
  if (!isObject(target) || !isObject(update)) return update;
  const merged = Object.entries(update).map(([key, value]) => [key, merge(target[key], value)] as const);
  return { ...target, ...Object.fromEntries(merged) };
}
