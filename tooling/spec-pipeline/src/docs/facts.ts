import { isArray, isObject, type Json, type JsonObject, textOf } from "../document/json.ts";
import type { Subject } from "./subject.ts";

/** The largest enum whose values are listed. */
const listedValues = 15;

const bounds = ["default", "pattern", "minimum", "maximum", "minItems", "maxItems", "minLength", "maxLength"] as const;

/** Summarizes in one line what the document states about a subject, apart from its name. */
export function factsOf({ value, isRequired }: Subject): string {
  const schema = isObject(value["schema"]) ? value["schema"] : value;
  const facts = [
    ...(typeof value["in"] === "string" ? [`in ${value["in"]}`] : []),
    typeOf(schema),
    ...valuesOf(schema),
    ...bounds.filter((key) => schema[key] !== undefined).map((key) => `${key} ${JSON.stringify(schema[key])}`),
    ...(isRequired ? ["required"] : []),
    ...(value["deprecated"] === true ? ["deprecated"] : []),
  ];
  return facts.filter((fact) => fact !== "").join(", ");
}

function typeOf(schema: Json | undefined): string {
  if (!isObject(schema)) return "";
  if (typeof schema["$ref"] === "string") return schema["$ref"].split("/").at(-1) ?? "";
  const members = ["allOf", "anyOf", "oneOf"].flatMap((key) => {
    const list = schema[key];
    return isArray(list) ? [`${key} ${list.map((member) => typeOf(member) || "?").join(", ")}`] : [];
  });
  const type = isArray(schema["type"]) ? schema["type"].map(textOf).join(" | ") : schema["type"];
  const items = schema["items"] === undefined ? "" : ` of ${typeOf(schema["items"]) || "?"}`;
  const format = typeof schema["format"] === "string" ? ` (${schema["format"]})` : "";
  const entries = isObject(schema["additionalProperties"])
    ? ` of any key to ${typeOf(schema["additionalProperties"])}`
    : "";
  return [...(typeof type === "string" ? [`${type}${items}${format}${entries}`] : []), ...members].join(", ");
}

function valuesOf(schema: JsonObject): readonly string[] {
  const { items } = schema;
  const values = schema["enum"] ?? (isObject(items) ? items["enum"] : undefined);
  if (!isArray(values)) return [];
  return [values.length > listedValues ? `one of ${values.length} values` : `one of ${values.map(String).join(" ")}`];
}
