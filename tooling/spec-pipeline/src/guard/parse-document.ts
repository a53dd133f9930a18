import { isArray, isObject, type Json, type JsonObject } from "../document/json.ts";
import { parseYaml } from "../document/yaml.ts";
import { printable } from "../read/printable.ts";
import { Place } from "./place.ts";
import { yamlRefusal } from "./yaml-refusal.ts";

/** Parses a document whose YAML has been checked; it must be OpenAPI 3.1 with paths. */
export function parseDocument(text: string): JsonObject {
  const document = parse(text);
  const place = new Place();
  if (!isObject(document)) throw place.refusal(`it is ${kindOf(document)}, not an object`, "Give an OpenAPI document");
  const version = document["openapi"];
  if (typeof version !== "string" || !/^3\.1\.\d{1,3}$/.test(version))
    throw place.child("openapi").refusal(`it is ${show(version)}, not a version 3.1`, "Give an OpenAPI 3.1 document");
  if (!isObject(document["paths"]))
    throw place.child("paths").refusal("it is not an object", "Give a document with paths");
  return document;
}

function parse(text: string): Json {
  try {
    return parseYaml(text);
  } catch (error) {
    throw yamlRefusal(error);
  }
}

function kindOf(value: Json): string {
  if (isArray(value)) return "a list";
  return value === null ? "empty" : `a ${typeof value}`;
}

function show(value: Json | undefined): string {
  return value == null ? "missing" : printable(JSON.stringify(value));
}
