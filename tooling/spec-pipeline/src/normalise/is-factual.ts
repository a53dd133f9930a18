import { isArray, isObject, type Json, type JsonObject } from "../document/json.ts";

const factualText = [
  /^$/,
  /^-?\d+(\.\d+)?$/, // a number, as text
  /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2}))?$/, // a date, or a date and time
  /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i, // a UUID
  /^https?:\/\/[\x21-\x7e]+$/,
  /^[a-z\d][a-z\d_.:-]*$/, // a code
  /^[A-Z\d][A-Z\d_-]*$/, // a code: a country, a currency
  /^(?=.*[\d_])[\w-]+$/, // an id of some provider
];

/** Whether a sample value holds nothing but facts: numbers, dates, ids, codes, URLs, members of an enum. */
export function isFactual(value: Json, schema: JsonObject): boolean {
  if (typeof value === "string") return isMember(value, schema) || factualText.some((pattern) => pattern.test(value));
  if (isArray(value)) return value.every((item) => isFactual(item, childSchema(schema["items"])));
  if (!isObject(value)) return true;
  const properties = childSchema(schema["properties"]);
  return Object.entries(value).every(
    ([key, child]) => isFactual(key, {}) && isFactual(child, childSchema(properties[key])),
  );
}

function isMember(value: string, schema: JsonObject): boolean {
  const members = schema["enum"] ?? [schema["const"] ?? null];
  return isArray(members) && members.includes(value);
}

function childSchema(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
