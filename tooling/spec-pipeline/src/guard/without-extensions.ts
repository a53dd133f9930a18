import type { NodeName } from "../document/grammar.ts";
import { fullGrammar } from "../document/full-grammar.ts";
import { isObject, type Json, type JsonObject } from "../document/json.ts";
import { mapNodes } from "../document/map-nodes.ts";

/** Maps whose names OpenAPI defines, so that a name with `x-` is an extension there. */
const mapsWithExtensions: Partial<Readonly<Record<NodeName, readonly string[]>>> = {
  document: ["paths"],
  operation: ["responses"],
};

/** Removes the extensions of a document, because their meaning for the API is unknown. */
export function withoutExtensions(document: JsonObject): JsonObject {
  return mapNodes(document, (name, value) => {
    if (!isObject(value)) return value;
    const maps = mapsWithExtensions[name] ?? [];
    const own = Object.entries(value).filter(([key]) => !key.startsWith("x-") || Object.hasOwn(fullGrammar[name], key));
    return Object.fromEntries(own.map(([key, child]) => [key, maps.includes(key) ? named(child) : child]));
  });
}

function named(value: Json): Json {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !key.startsWith("x-")));
}
