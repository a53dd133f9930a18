import { childOf, isArray, isObject, type Json, type JsonObject } from "../document/json.ts";
import { toPointer } from "../document/pointer.ts";
import { canonicalReference } from "./reference-target.ts";

/** Writes every local reference in one form, so that every tool reads it the same way. */
export function canonicalReferences(document: JsonObject): JsonObject {
  const schemas = childOf(document["components"], "schemas");
  return visit(document) as JsonObject; // The result of an object is an object.

  function visit(value: Json): Json {
    if (isArray(value)) return value.map(visit);
    return isObject(value) ? mapEntries(value, visitChild) : value;
  }

  function visitChild(child: Json, key: string): Json {
    if (key === "$ref" && typeof child === "string") return canonicalReference(child) ?? child;
    const mapping = key === "discriminator" && isObject(child) ? child["mapping"] : undefined;
    return isObject(child) && isObject(mapping) ? { ...child, mapping: mapEntries(mapping, mapped) } : visit(child);
  }

  /** Returns the canonical form of a mapping value: a reference, or the name of a schema. */
  function mapped(reference: Json): Json {
    if (typeof reference !== "string") return reference;
    if (Object.hasOwn(schemas, reference)) return toPointer(["components", "schemas", reference]);
    return canonicalReference(reference) ?? reference;
  }
}

function mapEntries(value: JsonObject, change: (child: Json, key: string) => Json): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, change(child, key)]));
}
