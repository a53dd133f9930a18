import { grammar, type NodeName, type Shape } from "./grammar.ts";
import { isArray, isObject, type Json, type JsonObject } from "./json.ts";

/** Takes the texts and examples for people out of a document; what is left keeps its order. */
export function withoutProse(document: JsonObject): JsonObject {
  return visit("document", document) as JsonObject; // an object stays one
}

function visit(node: NodeName, value: Json): Json {
  if (!isObject(value)) return value;
  const entries = Object.entries(value).flatMap(([key, child]): [string, Json][] => {
    const shape = grammar[node][key] ?? "fact";
    return shape === "prose" ? [] : [[key, visitChild(shape, child)]];
  });
  return Object.fromEntries(entries);
}

function visitChild(shape: Exclude<Shape, "prose">, value: Json): Json {
  if (typeof shape === "string") return value;
  if ("node" in shape) return visit(shape.node, value);
  if ("list" in shape) return isArray(value) ? value.map((item) => visit(shape.list, item)) : value;
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, visit(shape.map, child)]));
}
