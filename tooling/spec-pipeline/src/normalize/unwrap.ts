import { isArray, isObject, type Json } from "../document/json.ts";

/**
 * Drops the members of an `allOf` that say nothing, as those do that held only an example,
 * and puts a schema that is left alone in the place of its `allOf`.
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
