import { isArray, isObject, type Json } from "../document/json.ts";
import { Place } from "./place.ts";
import type { WalkedDocument } from "./walk.ts";

// A document has at most two million keys and values, and most of them count once.
const workLimit = 5_000_000;
const compositions = new Set(["allOf", "anyOf", "oneOf"]);

/**
 * Refuses schemas that make the generator of types repeat work without bounds. For each type that a schema lists, the
 * generator visits all its parts again, and so on for nested schemas.
 */
export function checkTypeLists({ document }: WalkedDocument): void {
  measure(document, new Place());
}

/** The number of types that the generator creates for a value. A referenced schema counts where it is declared. */
function measure(value: Json, place: Place): number {
  if (!isObject(value) && !isArray(value)) return 1;
  const types = isObject(value) && isArray(value["type"]) ? value["type"].filter((type) => type !== "null").length : 0;
  let work = 1;
  for (const [key, child] of Object.entries(value)) {
    const times = types === 0 ? 1 : types + Number(compositions.has(key));
    work += times * measure(child, place.child(key));
  }
  if (work <= workLimit) return work;
  throw place.refusal(
    `the lists of types in it multiply to more than ${workLimit} types`,
    "Use one type for each schema, or move the parts to components",
  );
}
