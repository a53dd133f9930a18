import { isArray, isObject, type Json, type JsonObject } from "./json.ts";

// Most keys have no escapes, and documents have many keys.
const unescape = (key: string): string =>
  /[%~]/.test(key) ? decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~") : key;

/** The keys that lead to the target of a local reference (`#/components/schemas/Customer`). */
export function referenceLocation(reference: string): readonly string[] {
  return reference.split("/").slice(1).map(unescape);
}

/** Returns the target of a local reference. */
export function resolveReference(document: JsonObject, reference: string): Json | undefined {
  let value: Json | undefined = document;
  for (const name of referenceLocation(reference)) {
    if (isArray(value)) value = value[Number(name)];
    else value = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  }
  return value;
}

/** Returns every reference that is reachable from some parts of a document, including through other references. */
export function reachableReferences(document: JsonObject, from: readonly (Json | undefined)[]): Set<string> {
  const found = new Set<string>();
  const waiting: (Json | undefined)[] = [...from];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (isArray(value)) waiting.push(...value);
    if (!isObject(value)) continue;
    const reference = value["$ref"];
    if (typeof reference === "string" && !found.has(reference)) {
      found.add(reference);
      waiting.push(resolveReference(document, reference));
    }
    waiting.push(...Object.values(value));
  }
  return found;
}

/** Whether every reference of a document has a target. */
export function isResolvable(document: JsonObject): boolean {
  const references = reachableReferences(document, [document]);
  return [...references].every((reference) => resolveReference(document, reference) !== undefined);
}
