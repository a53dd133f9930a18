import { partsByDirection } from "../document/directions.ts";
import { grammar, type NodeName, type Shape } from "../document/grammar.ts";
import { isArray, isObject, type Json, type JsonObject } from "../document/json.ts";
import { toPointer } from "../document/pointer.ts";
import { reachableReferences } from "../document/references.ts";
import { ownProperties, ownRequired } from "../document/schema-parts.ts";

type Location = readonly (string | number)[];

/**
 * Makes properties of response objects optional if they were added after the oldest supported Lago version. Older
 * servers do not send them, and code that relies on a required property would crash. An object with only new properties
 * keeps them required.
 */
export function makeNewsOptional(document: JsonObject): JsonObject {
  const { sent } = partsByDirection(document);
  const isSent = reachableReferences(document, sent);
  return visit("document", document, []) as JsonObject; // The result of an object is an object.

  function visit(node: NodeName, value: Json, at: Location): Json {
    if (!isObject(value)) return value;
    const copy = Object.fromEntries(
      Object.entries(value).map(([key, child]) => [key, visitChild(grammar[node][key] ?? "fact", child, [...at, key])]),
    );
    return node === "schema" && isReceived(at) ? withoutNews(copy) : copy;
  }

  function visitChild(shape: Shape, value: Json, at: Location): Json {
    if (typeof shape === "string") return value;
    if ("node" in shape) return visit(shape.node, value, at);
    if ("list" in shape)
      return isArray(value) ? value.map((item, index) => visit(shape.list, item, [...at, index])) : value;
    if (!isObject(value)) return value;
    const entries = Object.entries(value).map(
      ([name, child]) => [name, visit(shape.map, child, [...at, name])] as const,
    );
    return Object.fromEntries(entries);
  }

  function isReceived(at: Location): boolean {
    if (at[0] === "components") return !isSent.has(toPointer(at.slice(0, 3)));
    return at[0] === "webhooks" || at.includes("responses");
  }
}

function withoutNews(schema: JsonObject): JsonObject {
  const properties = Object.entries(ownProperties(schema));
  const news = new Set(properties.filter(([, property]) => isNew(property)).map(([name]) => name));
  if (news.size === 0 || news.size === properties.length) return schema;
  const required = ownRequired(schema).filter((name) => !news.has(name));
  const { required: _required, ...others } = schema;
  return required.length === 0 ? others : { ...others, required };
}

function isNew(property: Json): boolean {
  return isObject(property) && "x-since" in property;
}
