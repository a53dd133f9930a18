import { isObject, type JsonObject } from "./json.ts";

/**
 * Returns the part of a document that Prism serves: its paths, and what they refer to.
 *
 * Prism resolves each reference, then copies the whole document with a path for each place in it. The copy contains a
 * component wherever a path refers to it, so Prism does not need the list of components.
 */
export function servedPart(document: JsonObject): JsonObject {
  const { webhooks: _, components, ...served } = document;
  if (!isObject(components)) return served;
  const { securitySchemes, ...referredTo } = components;
  const listed = securitySchemes === undefined ? {} : { securitySchemes };
  const unlisted = Object.entries(referredTo).map(([name, value]) => [name, { value }] as const);
  return { ...served, components: Object.defineProperties(listed, Object.fromEntries(unlisted)) };
}
