import { isObject, type Json, type JsonObject } from "../document/json.ts";
import { printable } from "../read/printable.ts";
import { isIdentifier } from "./is-identifier.ts";
import type { Place } from "./place.ts";
import { referenceTarget } from "./reference-target.ts";
import type { PlacedValue, WalkedDocument } from "./walk.ts";

// As strings, these point outside the document or change the meaning of a `$ref`. As objects, they are names of
// properties.
const outwardKeywords = new Set(["$id", "$dynamicRef", "$recursiveRef", "operationRef", "externalValue"]);

/** Refuses every reference that is not a pointer to an object of the same document. */
export function checkReferences({ document, values }: WalkedDocument): void {
  for (const { place, value } of values) {
    if (place.key === "$ref") checkReference(document, { place, value });
    if (isMapping(place) && !(typeof value === "string" && isIdentifier(value)))
      checkReference(document, { place, value });
    if (outwardKeywords.has(place.key) && typeof value === "string")
      throw place.refusal("it refers to something outside the document", "Use a $ref to components");
  }
}

/** The values of a discriminator's `mapping` are references or names of schemas. */
function isMapping({ parent }: Place): boolean {
  return parent?.key === "mapping" && parent.parent?.key === "discriminator";
}

function checkReference(document: JsonObject, { place, value }: PlacedValue): void {
  if (typeof value !== "string") throw place.refusal("the reference is not a string", 'Use a local pointer, "#/…"');
  if (!value.startsWith("#/"))
    throw place.refusal(`"${printable(value)}" does not point into the document`, 'Use a local pointer, "#/…"');
  if (isTarget(referenceTarget(document, value))) return;
  throw place.refusal(`"${printable(value)}" does not point to an object of the document`, "Correct the pointer");
}

function isTarget(value: Json | undefined): boolean {
  return isObject(value) || typeof value === "boolean";
}
