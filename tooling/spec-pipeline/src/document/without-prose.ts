import { isObject, type JsonObject } from "./json.ts";
import { mapNodes, shapeOf } from "./map-nodes.ts";

/** Removes texts and examples for people from a document. The rest keeps its order. */
export function withoutProse(document: JsonObject): JsonObject {
  return mapNodes(document, (name, value) => {
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).filter(([key]) => shapeOf(name, key) !== "prose"));
  });
}
