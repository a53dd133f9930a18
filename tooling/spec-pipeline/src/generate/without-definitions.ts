import { isObject, type JsonObject } from "../document/json.ts";
import { mapNodes } from "../document/map-nodes.ts";

/** Takes the `$defs` out of schemas, which openapi-typescript would give a property of that name. What refers to one has it already. */
export function withoutDefinitions(document: JsonObject): JsonObject {
  return mapNodes(document, (name, value) => {
    if (name !== "schema" || !isObject(value) || value["$defs"] === undefined) return value;
    const { $defs: _, ...schema } = value;
    return schema;
  });
}
