import { isArray, isObject, type Json, type JsonObject } from "../document/json.ts";
import { type Element, listElements } from "./elements.ts";
import type { Since } from "./since.ts";

/** Marks elements with the version that added them: `x-since` on the element, or `x-since-values` next to the enum. */
export function markSince(document: JsonObject, since: Since): JsonObject {
  return mark(document, listElements(document), ({ key, value }) => {
    const version = since.get(key);
    if (version === undefined) return {};
    return value === undefined ? { "x-since": version } : { "x-since-values": { [value]: version } };
  });
}

/** Marks with `x-addition` what Lago's own document lacks. Elements inside an addition need no mark. */
export function markAdditions(document: JsonObject, contract: JsonObject): JsonObject {
  const known = new Set(listElements(contract).flatMap(({ key }) => [key, ownerOf(key)]));
  const added = listElements(document).filter(
    ({ key, value }) => value === undefined && !known.has(key) && known.has(ownerOf(key)),
  );
  return mark(document, added, () => ({ "x-addition": true }));
}

/** The key of the containing element: a component, an operation, or an element inside one. */
function ownerOf(key: string): string {
  const [kind, ...words] = key.split(" ");
  if (kind === "operation" || kind === "webhook") return "";
  if (kind === "query") return `operation ${words.slice(0, 2).join(" ")}`;
  return key.slice(0, key.lastIndexOf("/"));
}

function mark(
  document: JsonObject,
  elements: readonly Element[],
  marksOf: (element: Element) => JsonObject,
): JsonObject {
  const copy = structuredClone(document);
  for (const element of elements) {
    const marks = marksOf(element);
    const target = element.location.reduce<Json | undefined>((owner, key) => childAt(owner, key), copy);
    if (!isObject(target)) continue;
    const values = { ...(isObject(target["x-since-values"]) && target["x-since-values"]), ...valuesOf(marks) };
    // The copy may be modified.
    Object.assign(target, marks, Object.keys(values).length > 0 && { "x-since-values": values });
  }
  return copy;
}

function valuesOf(marks: JsonObject): JsonObject {
  const values = marks["x-since-values"];
  return isObject(values) ? values : {};
}

function childAt(owner: Json | undefined, key: string | number): Json | undefined {
  if (isArray(owner)) return owner[Number(key)];
  return isObject(owner) ? owner[key] : undefined;
}
