import { isArray, isObject, type Json } from "../document/json.ts";
import type { WalkedDocument } from "./walk.ts";

// Later stages hand whole lists to functions as arguments, of which there may not be arbitrarily many.
const entryLimit = 10_000;

/** Refuses values that JSON does not have, and lists and objects with too many entries. */
export function checkValues({ values }: WalkedDocument): void {
  for (const { place, value } of values) {
    if (typeof value === "number" && !Number.isFinite(value))
      throw place.refusal(`the number ${value} is not JSON`, "Write a finite number");
    if (sizeOf(value) > entryLimit)
      throw place.refusal(`it has more than ${entryLimit} entries`, "Make sure that it is an OpenAPI document");
  }
}

function sizeOf(value: Json): number {
  if (isArray(value)) return value.length;
  return isObject(value) ? Object.keys(value).length : 0;
}
