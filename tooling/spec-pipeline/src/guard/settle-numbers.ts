import { isArray, isObject, type Json, type JsonObject } from "../document/json.ts";
import { printable } from "../read/printable.ts";
import { exactDecimal } from "./exact-number.ts";
import { Place } from "./place.ts";
import type { Purpose } from "./purpose.ts";

/** Keywords that only hold numbers, so that a number written as a string is unambiguous there. */
const bounds = new Set(["maximum", "minimum", "exclusiveMaximum", "exclusiveMinimum", "multipleOf"]);

/**
 * Writes numbers that JavaScript cannot represent exactly as strings of all their digits, so that a comparison sees
 * every digit. A document to vendor must not have any: the generated files would contain another number.
 * Returns a copy without shared parts. Values behind YAML aliases are shared.
 */
export function settleNumbers(document: JsonObject, purpose: Purpose): JsonObject {
  return settle(document, new Place()) as JsonObject; // The result of an object is an object.

  function settle(value: Json | symbol, place: Place): Json {
    if (typeof value === "symbol") return settled(value.description ?? "", place);
    if (isArray(value)) return value.map((item, index) => settle(item, place.child(String(index))));
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, child]) => [checkedKey(key, place), settle(child, place.child(key))]),
    );
  }

  function settled(source: string, place: Place): Json {
    if (purpose === "compare") return exactDecimal(source) + (bounds.has(place.key) ? "" : " (a number)");
    const what = `the number ${printable(source)} has more digits than the generated files can keep`;
    throw place.refusal(what, "Use a number that a double can represent, or remove it");
  }
}

/** A number that is used as a key is printed as the parser names it. */
function checkedKey(key: string, place: Place): string {
  if (!key.startsWith("Symbol(")) return key;
  throw place
    .child(key)
    .refusal("the key is a number with more digits than can be kept", "Write it as a string, in quotes");
}
