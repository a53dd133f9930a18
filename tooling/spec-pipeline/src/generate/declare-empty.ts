import { childOf, isArray, isObject, type Json, type JsonObject } from "../document/json.ts";

/** Marks the schema of no body, which the types give as `undefined`: it is in no document, but in what they are made from. */
export const noBody = "x-no-body";

/** Adds no body to what a response can be, where it is marked to come without one at times. */
export function declareEmpty(document: JsonObject): JsonObject {
  return visit(document) as JsonObject; // an object stays one
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
