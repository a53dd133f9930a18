import { isArray, isObject, type Json, type JsonObject } from "../document/json.ts";

/**
 * Gives what a reference points at, if it is a plain local pointer that no resolver can read in another way:
 * no percent-encoding, no stray `~`, no index such as `01`.
 */
export function referenceTarget(document: JsonObject, reference: string): Json | undefined {
  if (!reference.startsWith("#/") || /%|~(?![01])/.test(reference)) return undefined;
  let value: Json | undefined = document;
  for (const part of reference.slice(2).split("/")) {
    value = childOf(value, part.replaceAll("~1", "/").replaceAll("~0", "~"));
    if (value === undefined) return undefined;
  }
  return value;
}

function childOf(value: Json | undefined, key: string): Json | undefined {
  if (isArray(value)) return /^(?:0|[1-9]\d{0,5})$/.test(key) ? value[Number(key)] : undefined;
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
