import { isArray, isEqual, isObject, type Json } from "../document/json.ts";

/** Where two values part first, by the keys that lead there; undefined where they are the same. */
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
