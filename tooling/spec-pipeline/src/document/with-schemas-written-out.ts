import type { Json, JsonObject } from "./json.ts";
import { mapNodes } from "./map-nodes.ts";

/** Where `false` says of an object or a list that it has nothing more, which every tool understands. */
const closing = new Set(["additionalProperties", "unevaluatedProperties", "unevaluatedItems"]);

/** Writes the schemas that are `true` or `false` as the objects that say the same, which every tool understands. */
export function withSchemasWrittenOut(document: JsonObject): JsonObject {
  return mapNodes(document, (name, value, key) => {
    if (name !== "schema" || typeof value !== "boolean" || closing.has(key)) return value;
    return writtenOut(value);
  });
}

function writtenOut(value: boolean): Json {
  return value ? {} : { not: {} };
}
