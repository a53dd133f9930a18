import { dereference } from "../document/dereference.ts";
import { isObject, type Json, type JsonObject } from "../document/json.ts";
import { httpMethods } from "../document/operations.ts";

/** Replaces every reference to a path item, in paths and webhooks, by the path item. */
export function inlinePathItems(document: JsonObject): JsonObject {
  const items = [document["paths"], document["webhooks"]].flatMap((map) => Object.values(isObject(map) ? map : {}));
  const references = items.flatMap((item) =>
    isObject(item) && typeof item["$ref"] === "string" ? [item["$ref"]] : [],
  );
  if (references.length === 0) return document;
  const inlined = (["paths", "webhooks"] as const).flatMap((root): [string, Json][] => {
    const map = document[root];
    return isObject(map) ? [[root, mapValues(map, inline)]] : [];
  });
  return { ...document, ...Object.fromEntries(inlined) };

  function inline(item: Json): Json {
    if (!isObject(item) || typeof item["$ref"] !== "string") return item;
    const { $ref, ...rest } = item;
    const target = dereference(document, item);
    if (!isObject(target)) return rest;
    // A path item at several paths cannot have one name.
    const isShared = !$ref.startsWith("#/components/") || references.filter((one) => one === $ref).length > 1;
    return { ...(isShared ? withoutIds(target) : target), ...rest };
  }
}

function withoutIds(item: JsonObject): JsonObject {
  return mapValues(item, (child, key) => {
    if (!httpMethods.some((method) => method === key) || !isObject(child)) return child;
    const { operationId: _, ...rest } = child;
    return rest;
  });
}

function mapValues(value: JsonObject, change: (child: Json, key: string) => Json): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, change(child, key)]));
}
