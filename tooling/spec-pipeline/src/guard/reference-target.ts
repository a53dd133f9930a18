import { isArray, isObject, type Json, type JsonObject } from "../document/json.ts";

/**
 * Gives what a reference points at, if it is a local pointer that every resolver reads in the same way: no stray `~` or
 * `%`, no index such as `01`.
 */
export function referenceTarget(document: JsonObject, reference: string): Json | undefined {
  let value: Json | undefined = document;
  for (const key of keysOf(reference) ?? [undefined]) {
    value = key === undefined ? undefined : childOf(value, key);
    if (value === undefined) return undefined;
  }
  return value;
}

/** Writes a local reference with as few percent signs as can be; undefined where it is none, or no valid one. */
export function canonicalReference(reference: string): string | undefined {
  const keys = keysOf(reference);
  return keys == null ? undefined : ["#", ...keys.map(encode)].join("/");
}

/** What a resolver would take for a code, and for the beginning of another pointer, stays encoded. */
function encode(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1").replaceAll("%", "%25").replaceAll("#", "%23");
}

function keysOf(reference: string): readonly string[] | undefined {
  if (!reference.startsWith("#/")) return undefined;
  const keys = reference.slice(2).split("/").map(decode);
  return keys.every((key) => key !== undefined) ? keys : undefined;
}

function decode(part: string): string | undefined {
  try {
    const key = decodeURIComponent(part);
    return /~(?![01])/.test(key) ? undefined : key.replaceAll("~1", "/").replaceAll("~0", "~");
  } catch {
    return undefined;
  }
}

function childOf(value: Json | undefined, key: string): Json | undefined {
  if (isArray(value)) return /^(?:0|[1-9]\d{0,5})$/.test(key) ? value[Number(key)] : undefined;
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
