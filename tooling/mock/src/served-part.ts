import { isObject, type JsonObject } from "./json.ts";

/**
 * Leaves of a document what Prism answers from: its paths, and what they refer to.
 *
 * Prism writes each reference out, and then copies the whole document with a path for each place in it. What stands in
 * `components` is in that copy wherever a path refers to it, so the components themselves are found, and not listed.
 */
export function servedPart(document: JsonObject): JsonObject {
  const { webhooks: _, components, ...served } = document;
  if (!isObject(components)) return served;
  const { securitySchemes, ...referredTo } = components;
  const listed = securitySchemes === undefined ? {} : { securitySchemes };
  const unlisted = Object.entries(referredTo).map(([name, value]) => [name, { value }] as const);
  return { ...served, components: Object.defineProperties(listed, Object.fromEntries(unlisted)) };
}
