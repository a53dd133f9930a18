import { isArray, isObject, type Json, type JsonObject } from "../document/json.ts";
import { printable } from "../read/printable.ts";
import { buildValues, type Parsed } from "./build-values.ts";
import { liftDocument } from "./lift-document.ts";
import { Place } from "./place.ts";
import type { Purpose } from "./purpose.ts";
import type { YamlEvents } from "./read-events.ts";

/** Parses a document whose YAML has been checked, into OpenAPI 3.1. A document to vendor must already be 3.1. */
export function parseDocument(events: YamlEvents, purpose: Purpose): JsonObject {
  const document = buildValues(events, purpose) as Json; // Its symbols are replaced once their places are known.
  if (!isObject(document))
    throw new Place().refusal(`it is ${kindOf(document)}, not an object`, "Use an OpenAPI document");
  if (purpose === "vendor") checkVendored(document);
  return purpose === "vendor" ? document : toNewest(document);
}

function checkVendored(document: JsonObject): void {
  const version = document["openapi"];
  const place = new Place().child("openapi");
  if (isVersion(version, "3.0"))
    throw place.refusal(
      `it is ${show(version)}, but the types and the contract require OpenAPI 3.1`,
      "Convert the document to OpenAPI 3.1. `pnpm spec diff` accepts it unchanged",
    );
  if (!isVersion(version, "3.1"))
    throw place.refusal(`it is ${show(version)}, not a version 3.1`, "Use an OpenAPI 3.1 document");
  if (!isObject(document["paths"]))
    throw new Place()
      .child("paths")
      .refusal("it is not an object, but the client needs operations", "Use a document with paths");
}

/**
 * The comparison tools do not see additions of OpenAPI 3.2, such as more methods of a path, so the result would be
 * incomplete.
 */
function toNewest(document: JsonObject): JsonObject {
  const version = document["openapi"];
  if (isVersion(version, "3.0")) return liftDocument(document);
  if (isVersion(version, "3.1")) return document;
  const fix = "Use an OpenAPI 3.0 or 3.1 document";
  if (document["swagger"] !== undefined) throw new Place().child("swagger").refusal("it is Swagger 2.0 or older", fix);
  throw new Place().child("openapi").refusal(`it is ${show(version)}, neither a version 3.0 nor 3.1`, fix);
}

function isVersion(version: Json | undefined, minor: "3.0" | "3.1"): boolean {
  return typeof version === "string" && version.startsWith(`${minor}.`) && /^\d{1,3}$/.test(version.slice(4));
}

function kindOf(value: Parsed): string {
  if (isArray(value as Json)) return "a list"; // a symbol is not one either
  return value === null ? "empty" : `a ${typeof value === "symbol" ? "number" : typeof value}`;
}

function show(value: Json | undefined): string {
  return value == null ? "missing" : printable(JSON.stringify(value) ?? "a number");
}
