import { isObject, type Json, textOf } from "../document/json.ts";

/** Returns the name of the schema that a reference points to, if the reference is plain. */
export function componentOf(value: Json | undefined): string | undefined {
  const reference = isObject(value) ? textOf(value["$ref"]) : "";
  return /^#\/components\/schemas\/(?<name>\w+)$/.exec(reference)?.groups?.["name"];
}
