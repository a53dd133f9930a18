import { isArray, isObject, type Json, type JsonObject } from "../document/json.ts";
import { canonicalReference } from "./reference-target.ts";

/** Writes every local reference in one way, so that every tool reads the same from it. */
export function canonicalReferences(document: JsonObject): JsonObject {
  return visit(document) as JsonObject; // an object stays one
}

function visit(value: Json): Json {
  if (isArray(value)) return value.map(visit);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, visitChild(key, child)]));
}

function visitChild(key: string, child: Json): Json {
  if (key === "$ref" && typeof child === "string") return canonicalReference(child) ?? child;
  const mapping = key === "discriminator" && isObject(child) ? child["mapping"] : undefined;
  return isObject(child) && isObject(mapping) ? { ...child, mapping: visitMapping(mapping) } : visit(child);
}

function visitMapping(mapping: JsonObject): JsonObject {
  const entries = Object.entries(mapping).map(([word, reference]): [string, Json] => [
    word,
    (typeof reference === "string" ? canonicalReference(reference) : undefined) ?? reference,
  ]);
  return Object.fromEntries(entries);
}
