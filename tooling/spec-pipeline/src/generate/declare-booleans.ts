import { isArray, type Json, type JsonObject } from "../document/json.ts";

/**
 * Replaces `true` and `false` in a composition by equivalent objects, because openapi-typescript does not support them
 * there.
 */
export function declareBooleans(schema: JsonObject): JsonObject {
  const compositions = ["allOf", "anyOf", "oneOf"].flatMap((key): [string, Json][] => {
    const branches = schema[key];
    return isArray(branches) && branches.some((one) => typeof one === "boolean") ? [[key, branches.map(objectOf)]] : [];
  });
  return compositions.length === 0 ? schema : { ...schema, ...Object.fromEntries(compositions) };
}

function objectOf(branch: Json): Json {
  if (typeof branch !== "boolean") return branch;
  return branch ? {} : { enum: [] };
}
