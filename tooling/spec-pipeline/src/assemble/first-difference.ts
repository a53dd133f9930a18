import { isArray, isEqual, isObject, type Json } from "../document/json.ts";

/** Returns the path of keys to the first difference between two values. Returns undefined if they are equal. */
export function firstDifference(one: Json | undefined, other: Json | undefined): readonly string[] | undefined {
  if (isEqual(one, other)) return undefined;
  const [left, right] = [childrenOf(one), childrenOf(other)];
  if (left === undefined || right === undefined) return [];
  const key = Object.keys({ ...left, ...right }).find((name) => !isEqual(left[name], right[name]));
  return key === undefined ? [] : [key, ...(firstDifference(left[key], right[key]) ?? [])];
}

function childrenOf(value: Json | undefined): Readonly<Record<string, Json>> | undefined {
  if (isObject(value)) return value;
  return isArray(value) ? Object.fromEntries(value.entries()) : undefined;
}
