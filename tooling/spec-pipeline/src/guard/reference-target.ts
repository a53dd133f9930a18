import { isArray, isObject, type Json, type JsonObject } from "../document/json.ts";

/**
 * Returns the target of a reference, if it is a local pointer that every resolver reads the same way: no stray `~` or
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

/**
 * Writes a local reference with as few percent signs as possible. Returns undefined if it is not a valid local
 * reference.
 */
export function canonicalReference(reference: string): string | undefined {
  const keys = keysOf(reference);
  return keys == null ? undefined : ["#", ...keys.map(encode)].join("/");
}

/** Characters that a resolver would read as an escape or as a new pointer stay encoded. */
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
