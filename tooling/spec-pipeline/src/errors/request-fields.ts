import { dereference } from "../document/dereference.ts";
import { childOf, isArray, isObject, type Json, type JsonObject, textOf } from "../document/json.ts";
import type { Operation } from "../document/operations.ts";
import { ownProperties } from "../document/schema-parts.ts";

/** The names of all fields of a request: of its parameters, and of its body at any depth. */
export function requestFields(document: JsonObject, { definition, parameters }: Operation): ReadonlySet<string> {
  const fields = new Set<string>();
  const seen = new Set<JsonObject>();
  for (const one of parameters) {
    const name = textOf(childOf({ parameter: dereference(document, one) ?? null }, "parameter")["name"]);
    fields.add(name.replace("[]", ""));
  }
  const body = dereference(document, definition["requestBody"]);
  collect(childOf(childOf(body, "content"), "application/json")["schema"]);
  return fields;

  function collect(value: Json | undefined): void {
    const schema = dereference(document, value);
    if (!isObject(schema) || seen.has(schema)) return;
    seen.add(schema);
    for (const [name, property] of Object.entries(ownProperties(schema))) {
      fields.add(name);
      collect(property);
    }
    for (const key of ["items", "additionalProperties"]) collect(schema[key]);
    for (const key of ["allOf", "anyOf", "oneOf"]) {
      const members = schema[key];
      if (isArray(members)) members.forEach(collect);
    }
  }
}
