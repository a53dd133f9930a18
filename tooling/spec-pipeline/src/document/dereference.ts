import { isObject, type Json, type JsonObject } from "./json.ts";
import { resolveReference } from "./references.ts";

/** Follows the references of a value inside its document. Returns undefined if they point to nothing. */
export function dereference(document: JsonObject, value: Json | undefined): Json | undefined {
  const seen = new Set<string>();
  let current = value;
  while (isObject(current) && typeof current["$ref"] === "string") {
    const reference = current["$ref"];
    if (seen.has(reference)) return undefined;
    seen.add(reference);
    current = resolveReference(document, reference);
  }
  return current;
}
