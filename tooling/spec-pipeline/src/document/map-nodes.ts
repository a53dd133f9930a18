import { fullGrammar, type FullShape } from "./full-grammar.ts";
import type { NodeName } from "./grammar.ts";
import { isArray, isObject, type Json, type JsonObject } from "./json.ts";

/** Gives what takes the place of a node, before what it holds is looked at. */
export type NodeChange = (name: NodeName, value: Json, key: string) => Json;

/** Changes the nodes of a document, from the outside in; what is of another shape than OpenAPI gives it stays. */
export function mapNodes(document: JsonObject, change: NodeChange): JsonObject {
  return visit("document", document, "") as JsonObject; // no change makes anything else of a document

  function visit(name: NodeName, old: Json, at: string): Json {
    const value = change(name, old, at);
    if (!isObject(value)) return value;
    return mapEntries(value, (child, key) => visitChild(shapeOf(name, key), child, key));
  }

  function visitChild(shape: FullShape, value: Json, key: string): Json {
    if (typeof shape === "string") return value;
    if ("node" in shape) return visit(shape.node, value, key);
    if ("list" in shape) return isArray(value) ? value.map((item) => visit(shape.list, item, key)) : value;
    if (!isObject(value)) return value;
    const inner = "map" in shape ? ({ node: shape.map } as const) : ({ map: shape.maps } as const);
    return mapEntries(value, (child) => visitChild(inner, child, key));
  }
}

/** What stands behind a key of a node; a key that is not known holds a fact. */
export function shapeOf(name: NodeName, key: string): FullShape {
  const keys = fullGrammar[name];
  return (Object.hasOwn(keys, key) ? keys[key] : undefined) ?? "fact";
}

function mapEntries(value: JsonObject, change: (child: Json, key: string) => Json): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, change(child, key)]));
}
