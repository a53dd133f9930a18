/** Any value of a JSON document. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** An object of a JSON document. */
export type JsonObject = { readonly [key: string]: Json };

/** Whether a value is an object: not null, not an array. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value is an array. */
export function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The items of a value that should be a list. Empty if it is something else. */
export function listOf(value: Json | undefined): readonly Json[] {
  return isArray(value) ? value : [];
}

/** The value of a key that should hold an object. An empty object if it is something else. */
export function childOf(owner: Json | undefined, key: string): JsonObject {
  const child = isObject(owner) ? owner[key] : undefined;
  return isObject(child) ? child : {};
}

/** The entries of the object that a key should hold. Empty if it is something else. */
export function entriesOf(owner: Json | undefined, key: string): readonly [string, Json][] {
  return Object.entries(childOf(owner, key));
}

/** A value that should be a string. Empty if it is something else. */
export function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

/** Whether two values are equal, regardless of key order. */
export function isEqual(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (isArray(one) && isArray(other))
    return one.length === other.length && one.every((value, index) => isEqual(value, other[index]));
  if (!isObject(one) || !isObject(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isEqual(one[key], other[key]))
  );
}
