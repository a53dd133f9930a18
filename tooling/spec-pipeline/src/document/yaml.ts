import { CORE_SCHEMA, dump, load, YAML11_SCHEMA } from "js-yaml";
import type { Json } from "./json.ts";

/** Parses YAML 1.2: no dates, no merge keys, and a duplicate key is an error. */
export function parseYaml(text: string): Json {
  return load(text, { schema: CORE_SCHEMA }) as Json;
}

/**
 * Prints YAML with one line for one scalar, so that a diff shows just what changed.
 * Quotes what a YAML 1.1 parser would take for something else: dates, and Norway.
 */
export function printYaml(value: Json): string {
  return dump(value, { lineWidth: -1, noRefs: true, schema: YAML11_SCHEMA });
}
