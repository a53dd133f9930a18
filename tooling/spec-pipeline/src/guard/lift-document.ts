import { upgradeFromThreeToThreeOne } from "@scalar/openapi-upgrader/3.0-to-3.1";
import { isArray, isObject, type Json, type JsonObject } from "../document/json.ts";
import { printable } from "../read/printable.ts";
import { refusal } from "../read/refusal.ts";

/** Formats that 3.1 allows as 3.0 does, though it recommends another way to say them. */
const keptFormats = new Set<Json | undefined>(["binary", "byte", "base64"]);
const hidden = "kept as it is: ";

/**
 * Turns OpenAPI 3.0 into 3.1. A document whose version alone was raised says the same afterwards: uploads stay text with a
 * format, which the converter would make something of no type.
 */
export function liftDocument(document: JsonObject): JsonObject {
  try {
    const lifted = upgradeFromThreeToThreeOne(mapFormats(document, hide));
    return mapFormats(lifted as JsonObject, show) as JsonObject; // an object stays one
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
