import { childOf, isArray, isObject, type Json, type JsonObject } from "../document/json.ts";

/**
 * Marks the schema of an absent body, which the types show as `undefined`. Only the input of the generator has it, not
 * a document.
 */
export const noBody = "x-no-body";

/** Adds an absent body to the alternatives of a response that is marked as sometimes empty. */
export function declareEmpty(document: JsonObject): JsonObject {
  return visit(document) as JsonObject; // The result of an object is an object.
}

function visit(value: Json): Json {
  if (isArray(value)) return value.map(visit);
  if (!isObject(value)) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, child]) => [key, visit(child)]));
  return value["x-may-be-empty"] === true ? { ...copy, content: orNothing(childOf(copy, "content")) } : copy;
}

function orNothing(content: JsonObject): JsonObject {
  const entries = Object.entries(content).map(([type, media]): [string, Json] => {
    const schema = isObject(media) ? (media["schema"] ?? {}) : {};
    return [type, { ...(isObject(media) && media), schema: { anyOf: [schema, { type: "null", [noBody]: true }] } }];
  });
  return Object.fromEntries(entries);
}
