import { fullGrammar, type FullShape } from "./full-grammar.ts";
import type { NodeName } from "./grammar.ts";
import { isArray, isObject, type Json, type JsonObject } from "./json.ts";

/** Returns the replacement of a node, before its children are visited. */
export type NodeChange = (name: NodeName, value: Json, key: string) => Json;

/** Changes the nodes of a document, outermost first. Values of an unexpected kind stay unchanged. */
export function mapNodes(document: JsonObject, change: NodeChange): JsonObject {
  return visit("document", document, "") as JsonObject; // A change keeps a document an object.

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

/** The kind of value of a key of a node. An unknown key holds a fact. */
export function shapeOf(name: NodeName, key: string): FullShape {
  const keys = fullGrammar[name];
  return (Object.hasOwn(keys, key) ? keys[key] : undefined) ?? "fact";
}

function mapEntries(value: JsonObject, change: (child: Json, key: string) => Json): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, change(child, key)]));
}
