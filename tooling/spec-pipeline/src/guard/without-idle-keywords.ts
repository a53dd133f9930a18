import { isObject, type JsonObject } from "../document/json.ts";
import { mapNodes } from "../document/map-nodes.ts";
import type { IdleKeyword } from "./check-shapes.ts";

/** Removes keywords without meaning, whose values OpenAPI does not define. */
export function withoutIdleKeywords(document: JsonObject, idle: readonly IdleKeyword[]): JsonObject {
  if (idle.length === 0) return document;
  const keys = new Map<JsonObject, Set<string>>();
  for (const { owner, key } of idle) keys.set(owner, (keys.get(owner) ?? new Set()).add(key));
  return mapNodes(document, (_, value) => {
    const own = isObject(value) ? keys.get(value) : undefined;
    if (!isObject(value) || own === undefined) return value;
    return Object.fromEntries(Object.entries(value).filter(([key]) => !own.has(key)));
  });
}
