import { dereference } from "../document/dereference.ts";
import { isObject, type JsonObject } from "../document/json.ts";
import { ownProperties } from "../document/schema-parts.ts";
import { DeclaredBodies } from "../evidence/declared-body.ts";
import { isSuccess, type Recording } from "../evidence/recording.ts";
import { listSightings } from "../evidence/sightings.ts";
import { numberKind } from "./number-kind.ts";

/** Counts how many numbers were recorded of each field, by its name. */
export function countNumbers(document: JsonObject, recordings: readonly Recording[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const bodies = new DeclaredBodies(document);
  for (const recording of recordings.filter(isSuccess)) {
    const declared = bodies.bodyOf(recording);
    if (declared.kind !== "content" || recording.body === null) continue;
    const reading = { document, skips: () => false };
    for (const { schema, value } of listSightings(reading, recording.body, declared.location))
      for (const [name, property] of Object.entries(ownProperties(schema))) {
        const target = dereference(document, property);
        const isNumber = isObject(target) && numberKind(name, target) !== undefined;
        if (isNumber && value[name] != null) counts.set(name, (counts.get(name) ?? 0) + 1);
      }
  }
  return counts;
}
