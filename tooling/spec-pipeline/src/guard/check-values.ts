import { isArray, isObject, type Json } from "../document/json.ts";
import type { Place } from "./place.ts";
import type { WalkedDocument } from "./walk.ts";

// Later stages pass whole lists as arguments of a function, whose number is limited.
const entryLimit = 10_000;
// More than the paths, webhooks and components of ten of the largest known documents together.
const partLimit = 50_000;

/** Refuses values that JSON does not have, and lists and objects with too many entries. */
export function checkValues({ values }: WalkedDocument): void {
  for (const { place, value } of values) {
    if (typeof value === "number" && !Number.isFinite(value))
      throw place.refusal(`the number ${value} is not JSON`, "Write a finite number");
    const size = sizeOf(value);
    const limit = size > entryLimit && isMapOfParts(place) ? partLimit : entryLimit;
    if (size > limit)
      throw place.refusal(`it has more than ${limit} entries`, "Make sure that it is an OpenAPI document");
  }
}

/** Whether something is the map of all paths, all webhooks, or all components of a kind. */
function isMapOfParts({ location: [root, , ...below], parent }: Place): boolean {
  if (root === "paths" || root === "webhooks") return parent?.parent === undefined;
  return root === "components" && parent?.parent !== undefined && below.length === 0;
}

function sizeOf(value: Json): number {
  if (isArray(value)) return value.length;
  return isObject(value) ? Object.keys(value).length : 0;
}
