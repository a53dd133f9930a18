import { isArray, type Json, type JsonObject } from "../../document/json.ts";

/** Returns the values of one keyword in several schemas. */
export function valuesOf(schemas: readonly JsonObject[], keyword: string): Json[] {
  return schemas.flatMap((schema) => {
    const value = Object.hasOwn(schema, keyword) ? schema[keyword] : undefined;
    return value === undefined ? [] : [value];
  });
}

/** The types that a value of all the schemas can have. Undefined if any. */
export function typesIn(schemas: readonly JsonObject[]): ReadonlySet<string> | undefined {
  const [first, ...others] = valuesOf(schemas, "type").map(typeNames);
  if (first == null) return undefined;
  return new Set(first.filter((name) => others.every((names) => names.some((other) => isWithin(name, other)))));
}

function typeNames(type: Json): string[] {
  return (isArray(type) ? type : [type]).filter((name) => typeof name === "string");
}

/** Integers are numbers. */
function isWithin(type: string, other: string): boolean {
  return type === other || (type === "integer" && other === "number");
}
