import { dereference } from "./dereference.ts";
import { isArray, isObject, type Json, type JsonObject } from "./json.ts";

/** A schema and every schema that it is composed of by `allOf` and references, each once, outermost first. */
export function schemaParts(document: JsonObject, value: Json | undefined): readonly JsonObject[] {
  const parts = new Set<JsonObject>();
  const collect = (branch: Json | undefined): void => {
    const part = dereference(document, branch);
    if (!isObject(part) || parts.has(part)) return;
    parts.add(part);
    if (isArray(part["allOf"])) part["allOf"].forEach(collect);
  };
  collect(value);
  return [...parts];
}

/** The properties that a schema declares itself, without those of its parts. */
export function ownProperties(schema: JsonObject): JsonObject {
  const properties = schema["properties"];
  return isObject(properties) ? properties : {};
}

/** The names of the properties that a schema requires itself, without those of its parts. */
export function ownRequired(schema: JsonObject): readonly string[] {
  const required = schema["required"];
  return isArray(required) ? required.filter((name) => typeof name === "string") : [];
}
