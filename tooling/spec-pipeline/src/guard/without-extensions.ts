import type { NodeName } from "../document/grammar.ts";
import { fullGrammar } from "../document/full-grammar.ts";
import { isObject, type Json, type JsonObject } from "../document/json.ts";
import { mapNodes } from "../document/map-nodes.ts";

/** Maps whose names are given by OpenAPI, so that `x-` is no name there but an extension. */
const mapsWithExtensions: Partial<Readonly<Record<NodeName, readonly string[]>>> = {
  document: ["paths"],
  operation: ["responses"],
};

/** Takes out of a document what OpenAPI lets anybody add: nobody can say what it means to an API. */
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
