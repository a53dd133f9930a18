import { isArray, isObject, type Json, type JsonObject } from "./json.ts";
import { mapNodes } from "./map-nodes.ts";

/** Keywords where `false` means that an object or a list has nothing else. Every tool supports this. */
const closing = new Set(["additionalProperties", "unevaluatedProperties", "unevaluatedItems"]);

/** Keywords that are redundant in a schema that lists its values. */
const implied = new Set(["type", "properties", "patternProperties", "additionalProperties", "required"]);

/**
 * Replaces schemas that some tools do not support by equivalent ones: `true` and `false` become objects, and an enum of
 * objects keeps only its values.
 */
export function withSchemasWrittenOut(document: JsonObject): JsonObject {
  return mapNodes(document, (name, value, key) => {
    if (name !== "schema") return value;
    if (typeof value === "boolean") return closing.has(key) ? value : writtenOut(value);
    return isObject(value) && listsObjects(value["enum"]) ? valuesAlone(value) : value;
  });
}

function writtenOut(value: boolean): Json {
  return value ? {} : { not: {} };
}

function listsObjects(values: Json | undefined): boolean {
  return isArray(values) && values.some((value) => typeof value === "object" && value !== null);
}

function valuesAlone(schema: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => !implied.has(key)));
}
