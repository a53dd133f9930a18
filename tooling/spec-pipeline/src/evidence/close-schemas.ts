import { dereference } from "../document/dereference.ts";
import { grammar, type NodeName, type Shape } from "../document/grammar.ts";
import { isArray, isObject, type Json, type JsonObject, listOf } from "../document/json.ts";

const compositions = ["allOf", "anyOf", "oneOf"];

/**
 * Closes the schemas of a document: a body must not have a property that the document does not declare.
 * A schema with properties is closed where a value uses it, not where it is part of another schema: only the whole has
 * all properties. A map, and an object without declared properties, stay open.
 */
export function closeSchemas(document: JsonObject): JsonObject {
  return visit("document", document) as JsonObject; // The result of an object is an object.

  function visit(node: NodeName, value: Json, isPart = false): Json {
    if (!isObject(value)) return value;
    const closed = Object.fromEntries(
      Object.entries(value).map(([key, child]) => [key, visitChild(grammar[node][key] ?? "fact", child, key)]),
    );
    if (node !== "schema" || isPart || !isClosable(value)) return closed;
    return { ...closed, unevaluatedProperties: false };
  }

  function visitChild(shape: Shape, value: Json, key: string): Json {
    if (typeof shape === "string") return value;
    if ("node" in shape) return visit(shape.node, value, key === "not");
    if ("list" in shape)
      return isArray(value) ? value.map((item) => visit(shape.list, item, compositions.includes(key))) : value;
    // A component is closed where it is referred to, because it can be part of another schema.
    const isComponent = key === "schemas";
    return isObject(value)
      ? Object.fromEntries(Object.entries(value).map(([name, child]) => [name, visit(shape.map, child, isComponent)]))
      : value;
  }

  function isClosable(schema: JsonObject): boolean {
    const parts = partsOf(schema);
    return (
      parts.some((part) => isObject(part["properties"])) &&
      parts.every((part) => part["additionalProperties"] === undefined && part["unevaluatedProperties"] === undefined)
    );
  }

  /** A schema, the targets of its references, and everything that it is composed of. */
  function partsOf(value: Json | undefined, seen = new Set<Json | undefined>()): readonly JsonObject[] {
    const schema = dereference(document, value);
    if (!isObject(schema) || seen.has(schema)) return [];
    seen.add(schema);
    const branches = compositions.flatMap((key) => listOf(schema[key]));
    return [schema, ...branches.flatMap((branch) => partsOf(branch, seen))];
  }
}
