import { isArray, isObject, type Json, type JsonObject } from "../../document/json.ts";
import { resolveReference } from "../../document/references.ts";
import type { Place } from "../findings/place.ts";
import { pointerToPlace } from "./pointer-to-place.ts";
import { isWord } from "./schema-keywords.ts";

/** A value as written in a document, and its place. */
export interface Declared<T extends Json = Json> {
  readonly value: T;
  readonly place: Place;
}

/** Schemas that all apply to a value, as written, including references. */
export type SchemaNode = readonly Declared[];

/** Follows references to the value that they point to. */
export function follow(document: JsonObject, declared: Declared): Declared {
  let current = declared;
  for (const seen = new Set<Json>(); isObject(current.value) && !seen.has(current.value);) {
    seen.add(current.value);
    const reference = current.value["$ref"];
    if (typeof reference !== "string") return current;
    current = referred(document, reference);
  }
  return { value: null, place: declared.place };
}

/** Lists the schemas that apply to a node: those written there, and all that they refer to or are composed of. */
export function partsOf(document: JsonObject, node: SchemaNode): Declared<JsonObject>[] {
  const parts = new Map<JsonObject, Declared<JsonObject>>();
  const collect = ({ value, place }: Declared): void => {
    const schema = value === false ? refused : value;
    if (!isObject(schema) || parts.has(schema)) return;
    parts.set(schema, { value: schema, place });
    constituentsOf(document, { value: schema, place }).forEach(collect);
  };
  node.forEach(collect);
  return [...parts.values()];
}

/** Where a node is declared: where it is written, or the component if it is only a reference. */
export function placeOf(document: JsonObject, [declared, ...others]: SchemaNode): Place {
  const seen = new Set<Json>();
  let current = declared;
  while (current != null && others.length === 0 && isObject(current.value) && !seen.has(current.value)) {
    seen.add(current.value);
    const [only, ...more] = constituentsOf(document, { value: current.value, place: current.place });
    if (only == null || more.length > 0 || saysMore(current.value)) break;
    current = only;
  }
  return current?.place ?? [];
}

const refused: JsonObject = { not: {} };

function constituentsOf(document: JsonObject, { value, place }: Declared<JsonObject>): Declared[] {
  const { $ref, allOf } = value;
  const members = (isArray(allOf) ? allOf : []).map((member) => ({ value: member, place }));
  return typeof $ref === "string" ? [referred(document, $ref), ...members] : members;
}

function saysMore(schema: JsonObject): boolean {
  return Object.keys(schema).some((key) => key !== "$ref" && key !== "allOf" && !isWord(key));
}

function referred(document: JsonObject, reference: string): Declared {
  return { value: resolveReference(document, reference) ?? null, place: pointerToPlace(document, reference) };
}
