import { isEqual, isObject, type JsonObject } from "../document/json.ts";
import type { TypeNameException, TypeNameExceptions } from "./type-name-exceptions.ts";

/**
 * Lets the name of a type outlive its schema's: where a schema is gone and an equal one has come under another name,
 * the new one is exported as the old one was. Gives the exceptions to the rule of names that this takes.
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
    const reason = `It was the schema ${schema} before; what people import stays.`;
    return equals.length === 1 ? equals.map((arrival) => [arrival, { name, reason }]) : [];
  });
  return new Map(carried);
}

/** A name that `@lagokit/types` exports for a schema. */
export interface ExportedName {
  readonly name: string;
  readonly schema: string;
}

/** Gives the names that one names.ts exports and another does not. */
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
