import { CORE_SCHEMA, dump, load, YAML11_SCHEMA } from "js-yaml";
import type { Json } from "./json.ts";

/** Parses YAML 1.2. Dates and merge keys have no special meaning, and a duplicate key is an error. */
export function parseYaml(text: string): Json {
  return load(text, { schema: CORE_SCHEMA }) as Json;
}

/**
 * Prints YAML with one line for each scalar, so that a diff shows exactly what changed.
 * Quotes strings that a YAML 1.1 parser would read as another type, such as dates and `no`.
 */
export function printYaml(value: Json): string {
  return dump(value, { lineWidth: -1, noRefs: true, schema: YAML11_SCHEMA });
}
