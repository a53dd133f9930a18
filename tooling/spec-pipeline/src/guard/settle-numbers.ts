import { isArray, isObject, type Json, type JsonObject } from "../document/json.ts";
import { printable } from "../read/printable.ts";
import { exactDecimal } from "./exact-number.ts";
import { Place } from "./place.ts";
import type { Purpose } from "./purpose.ts";

/** Keywords that hold nothing but a number, so that a text in the place of one cannot be taken for a text. */
const bounds = new Set(["maximum", "minimum", "exclusiveMaximum", "exclusiveMinimum", "multipleOf"]);

/**
 * Writes the numbers that JavaScript cannot keep as texts of all their digits, so that a comparison sees every one of
 * them. A document that is vendored may not have any: the files that are made of it would state another number.
 * Gives a copy that shares no part with another, as the values that YAML's aliases stand for do.
 */
export function settleNumbers(document: JsonObject, purpose: Purpose): JsonObject {
  return settle(document, new Place()) as JsonObject; // an object stays one

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
    const what = `the number ${printable(source)} has more digits than the files that are made of it can keep`;
    throw place.refusal(what, "Write one that a double can hold, or leave it out");
  }
}

/** A number that is used as a key is printed as the parser names it. */
function checkedKey(key: string, place: Place): string {
  if (!key.startsWith("Symbol(")) return key;
  throw place
    .child(key)
    .refusal("the key is a number with more digits than can be kept", "Write it as text, in quotes");
}
