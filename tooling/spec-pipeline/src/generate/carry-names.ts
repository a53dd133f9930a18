import { isEqual, isObject, type JsonObject } from "../document/json.ts";
import type { TypeNameException, TypeNameExceptions } from "./type-name-exceptions.ts";

/**
 * Keeps the name of a type when its schema is renamed: if a schema is removed and an equal one is added under another
 * name, the new one keeps the exported name. Returns the required exceptions to the naming rule.
 */
export function carryNames(
  exported: readonly ExportedName[],
  { older, newer }: { readonly older: JsonObject; readonly newer: JsonObject },
): TypeNameExceptions {
  const [before, after] = [schemasOf(older), schemasOf(newer)];
  const arrivals = Object.keys(after).filter((name) => !Object.hasOwn(before, name));
  const carried = exported.flatMap(({ name, schema }): [string, TypeNameException][] => {
    if (Object.hasOwn(after, schema)) return [];
    const equals = arrivals.filter((arrival) => isEqual(after[arrival], before[schema]));
    const reason = `The schema was named ${schema} before. The exported name stays the same.`;
    return equals.length === 1 ? equals.map((arrival) => [arrival, { name, reason }]) : [];
  });
  return new Map(carried);
}

/** A name that `@lagokit/types` exports for a schema. */
export interface ExportedName {
  readonly name: string;
  readonly schema: string;
}

/** Returns the names that the older names.ts exports and the newer one does not. */
export function vanishedNames(olderText: string, newerText: string): string[] {
  const remaining = new Set(allNames(newerText));
  return allNames(olderText).filter((name) => !remaining.has(name));
}

function allNames(namesText: string): string[] {
  return [...namesText.matchAll(/^export (?:type|interface) (\w+) /gm)].map(([, name = ""]) => name);
}

function schemasOf(document: JsonObject): JsonObject {
  const components = document["components"];
  const schemas = isObject(components) ? components["schemas"] : undefined;
  return isObject(schemas) ? schemas : {};
}
