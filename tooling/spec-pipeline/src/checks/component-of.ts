import { isObject, type Json, textOf } from "../document/json.ts";

/** The name of the schema that a reference leads to, if it is a plain one. */
export function componentOf(value: Json | undefined): string | undefined {
  const reference = isObject(value) ? textOf(value["$ref"]) : "";
  return /^#\/components\/schemas\/(?<name>\w+)$/.exec(reference)?.groups?.["name"];
}
