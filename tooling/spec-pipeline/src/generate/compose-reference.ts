import { dereference } from "../document/dereference.ts";
import { isArray, isObject, type Json, type JsonObject } from "../document/json.ts";

/** The keywords that restrict the type of a schema, and so matter next to a reference. */
const typeKeywords = new Set([
  "type",
  "enum",
  "const",
  "properties",
  "patternProperties",
  "additionalProperties",
  "items",
  "prefixItems",
  "anyOf",
  "oneOf",
  "not",
]);

/**
 * Rewrites a reference with such keywords next to it as an `allOf` of both. OpenAPI 3.1 applies both, but
 * openapi-typescript ignores everything next to a reference. Descriptions and annotations stay in place.
 */
export function composeReference(document: JsonObject, schema: JsonObject): JsonObject {
  const { $ref, required, allOf, ...beside } = schema;
  if (typeof $ref !== "string") return schema;
  const facts = Object.entries(beside).filter(([key]) => typeKeywords.has(key));
  const own = withType(Object.fromEntries(facts), dereference(document, { $ref }));
  if (!isArray(required) && !isArray(allOf) && Object.keys(own).length === 0) return schema;
  const others = Object.entries(beside).filter(([key]) => !typeKeywords.has(key));
  const parts = { ...(isArray(required) && { required }), ...own };
  const part = Object.keys(parts).length === 0 ? [] : [parts];
  return { ...Object.fromEntries(others), allOf: [{ $ref }, ...part, ...(isArray(allOf) ? allOf : [])] };
}

/** Adds the type without which the generator ignores the keywords, and removes a type that is redundant. */
function withType(facts: JsonObject, target: Json | undefined): JsonObject {
  const { type, ...others } = facts;
  if (type === undefined) return "items" in facts || "prefixItems" in facts ? { type: "array", ...facts } : facts;
  return Object.keys(others).length === 0 && isObject(target) && isKnown(type, target) ? {} : facts;
}

/** Whether a schema already has this type, or only accepts objects and the type is object. */
function isKnown(type: Json, target: JsonObject): boolean {
  const [wanted, known] = [typeNames(type), typeNames(target["type"] ?? ("properties" in target ? "object" : null))];
  return known.every((name) => wanted.includes(name));
}

function typeNames(type: Json): readonly Json[] {
  return isArray(type) ? type : [type];
}
