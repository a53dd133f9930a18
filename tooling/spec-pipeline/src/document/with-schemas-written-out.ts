import { isArray, isObject, type Json, type JsonObject } from "./json.ts";
import { mapNodes } from "./map-nodes.ts";

/** Where `false` says of an object or a list that it has nothing more, which every tool understands. */
const closing = new Set(["additionalProperties", "unevaluatedProperties", "unevaluatedItems"]);

/** What says nothing more of a schema that lists its values. */
const implied = new Set(["type", "properties", "patternProperties", "additionalProperties", "required"]);

/**
 * Writes schemas that not every tool understands as those that say the same: `true` and `false` as objects, and objects
 * that are listed as values alone.
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
