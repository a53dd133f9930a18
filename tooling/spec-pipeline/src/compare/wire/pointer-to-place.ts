import { dereference } from "../../document/dereference.ts";
import { isArray, isObject, type Json, type JsonObject } from "../../document/json.ts";
import { referenceLocation } from "../../document/references.ts";
import { listMember, mapMember, type Place } from "../findings/place.ts";

/** Converts a JSON Pointer into a document to a place in its types. */
export function pointerToPlace(document: JsonObject, pointer: string): Place {
  const [root = "", name = "", member = "", ...rest] = referenceLocation(pointer);
  if (root !== "paths" && root !== "webhooks") return [root, name, member, ...schemaPath(rest)];
  const operation = childOf(childOf(childOf(document, root), name), member);
  const id = childOf(operation, "operationId");
  const owner = typeof id === "string" ? ["operations", id] : [root, name, member];
  const [part, key = "", ...path] = rest;
  if (part !== "parameters") return [...owner, ...schemaPath(rest)];
  const parameter = dereference(document, childOf(childOf(operation, part), key));
  return [...owner, part, textOf(parameter, "in"), textOf(parameter, "name"), ...schemaPath(path)];
}

/** Removes the composition keywords from a path, and keeps the names. */
function schemaPath(keys: readonly string[]): string[] {
  const [key, next, ...rest] = keys;
  if (key == null) return [];
  const below = next == null ? [] : [next, ...rest];
  if (key === "schema") return schemaPath(below);
  if (key === "items") return [listMember, ...schemaPath(below)];
  if (key === "additionalProperties") return [mapMember, ...schemaPath(below)];
  if (key === "patternProperties") return [mapMember, ...schemaPath(rest)];
  if (key === "allOf" || key === "anyOf" || key === "oneOf") return schemaPath(rest);
  if (key !== "properties" && key !== "content" && key !== "headers" && key !== "responses")
    return [key, ...schemaPath(below)];
  const named = next == null ? [] : [next];
  return [...(key === "properties" ? [] : [key]), ...named, ...schemaPath(rest)];
}

function textOf(value: Json | undefined, key: string): string {
  const text = childOf(value, key);
  return typeof text === "string" ? text : "";
}

function childOf(value: Json | undefined, key: string): Json | undefined {
  if (isArray(value)) return value[Number(key)];
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
