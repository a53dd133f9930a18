import { isArray, isObject, type Json } from "../document/json.ts";

/**
 * Removes empty members of an `allOf`, such as those that only contained an example. If a single schema remains, it
 * replaces the `allOf`.
 */
export function unwrap(value: Json): Json {
  if (isArray(value)) return value.map(unwrap);
  if (!isObject(value)) return value;
  const { allOf, ...rest } = Object.fromEntries(Object.entries(value).map(([key, child]) => [key, unwrap(child)]));
  if (!isArray(allOf)) return allOf === undefined ? rest : { ...rest, allOf };
  const members = allOf.filter((member) => !isEmpty(member));
  const [only] = members;
  return only !== undefined && members.length === 1 && isEmpty(rest) ? only : { ...rest, allOf: members };
}

function isEmpty(value: Json): boolean {
  return isObject(value) && Object.keys(value).length === 0;
}
