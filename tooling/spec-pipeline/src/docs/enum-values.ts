import { isArray, isObject, type JsonObject } from "../document/json.ts";

/** The largest enum whose values a description must explain. */
const explainableValues = 12;

/**
 * Returns the values of a small enum that the description of a schema does not explain, if it explains any or could.
 */
export function unexplainedValues(schema: JsonObject): readonly string[] {
  const { description, items } = schema;
  const values = schema["enum"] ?? (isObject(items) ? items["enum"] : undefined);
  if (!isArray(values) || typeof description !== "string") return [];
  const texts = values.filter((value) => typeof value === "string");
  if (texts.length < 2 || texts.length > explainableValues) return [];
  return texts.filter((value) => !description.includes(`\`${value}\``));
}
