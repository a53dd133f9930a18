import { isObject, type JsonObject } from "../document/json.ts";
import { mapNodes } from "../document/map-nodes.ts";

/**
 * Removes `$defs` from schemas, because openapi-typescript would print them as a property. References to them are
 * already resolved.
 */
export function withoutDefinitions(document: JsonObject): JsonObject {
  return mapNodes(document, (name, value) => {
    if (name !== "schema" || !isObject(value) || value["$defs"] === undefined) return value;
    const { $defs: _, ...schema } = value;
    return schema;
  });
}
