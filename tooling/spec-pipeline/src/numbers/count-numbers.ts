import { dereference } from "../document/dereference.ts";
import { isObject, type JsonObject } from "../document/json.ts";
import { ownProperties } from "../document/schema-parts.ts";
import { DeclaredBodies } from "../evidence/declared-body.ts";
import { isSuccess, type Recording } from "../evidence/recording.ts";
import { listSightings } from "../evidence/sightings.ts";
import { numberKind } from "./number-kind.ts";

/** Counts the recorded numbers of each field, by its name. */
export function countNumbers(document: JsonObject, recordings: readonly Recording[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const numbers = new Map<JsonObject, readonly string[]>();
  const numbersOf = (schema: JsonObject): readonly string[] => {
    const names = numbers.get(schema) ?? numberNames(document, schema);
    numbers.set(schema, names);
    return names;
  };
  const bodies = new DeclaredBodies(document);
  for (const recording of recordings.filter(isSuccess)) {
    const declared = bodies.bodyOf(recording);
    if (declared.kind !== "content" || recording.body === null) continue;
    const reading = { document, skips: () => false };
    for (const { schema, value } of listSightings(reading, recording.body, declared.location))
      for (const name of numbersOf(schema)) if (value[name] != null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** The properties of a schema that hold a number. */
function numberNames(document: JsonObject, schema: JsonObject): readonly string[] {
  const properties = Object.entries(ownProperties(schema));
  return properties.flatMap(([name, property]) => {
    const target = dereference(document, property);
    return isObject(target) && numberKind(name, target) !== undefined ? [name] : [];
  });
}
