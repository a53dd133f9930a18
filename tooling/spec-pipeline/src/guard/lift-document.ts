import { upgradeFromThreeToThreeOne } from "@scalar/openapi-upgrader/3.0-to-3.1";
import { isArray, isObject, type Json, type JsonObject } from "../document/json.ts";
import { printable } from "../read/printable.ts";
import { refusal } from "../read/refusal.ts";

/** Formats that 3.1 allows like 3.0, although it recommends another notation. */
const keptFormats = new Set<Json | undefined>(["binary", "byte", "base64"]);
const hidden = "kept unchanged: ";

/**
 * Converts OpenAPI 3.0 to 3.1. A document whose only change is its version keeps its meaning: uploads stay strings with
 * a format. The converter would remove their type.
 */
export function liftDocument(document: JsonObject): JsonObject {
  try {
    const lifted = upgradeFromThreeToThreeOne(mapFormats(document, hide));
    return mapFormats(lifted as JsonObject, show) as JsonObject; // The result of an object is an object.
  } catch (cause) {
    const what = `OpenAPI 3.0 cannot be read as 3.1 (${printable(String(cause))})`;
    throw refusal({ where: "the document", what, fix: "Check it with a linter, or convert it to OpenAPI 3.1", cause });
  }
}

function mapFormats(value: Json, change: (format: Json) => Json): Json {
  if (isArray(value)) return value.map((item) => mapFormats(item, change));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, key === "format" ? change(child) : mapFormats(child, change)]),
  );
}

function hide(format: Json): Json {
  if (typeof format !== "string") return mapFormats(format, hide);
  return keptFormats.has(format) ? hidden + format : format;
}

function show(format: Json): Json {
  if (typeof format !== "string") return mapFormats(format, show);
  const text = format.startsWith(hidden) ? format.slice(hidden.length) : format;
  return keptFormats.has(text) ? text : format;
}
