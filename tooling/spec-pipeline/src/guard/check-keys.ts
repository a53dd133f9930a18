import type { Place } from "./place.ts";
import type { WalkedDocument } from "./walk.ts";

/** Names that access the prototype of an object. */
export const prototypeNames: ReadonlySet<string> = new Set(["__proto__", "prototype", "constructor"]);

/** In these maps, a key is a name defined by the API. Only `__proto__` is special there as well. */
const mapsOfNames = new Set(["properties", "patternProperties", "headers", "dependentRequired", "dependentSchemas"]);

// Upstream's longest key, a path, has about 100 characters. The limit bounds the work of all later patterns.
const lengthLimit = 256;
const comparedLengthLimit = 4096;

/** Refuses keys that access the prototype of an object, and keys that are too long. */
export function checkKeys({ values }: WalkedDocument): void {
  for (const { place } of values) {
    if (prototypeNames.has(place.key) && !(isName(place) && place.key !== "__proto__")) throw refusePrototype(place);
    checkLength(place, lengthLimit);
  }
}

/** Refuses only `__proto__`, which no object can have as a normal key, and keys that are not names. */
export function checkNamesOfKeys({ values }: WalkedDocument): void {
  for (const { place } of values) {
    if (place.key === "__proto__") throw refusePrototype(place);
    checkLength(place, comparedLengthLimit);
  }
}

function isName({ parent }: Place): boolean {
  return parent != null && mapsOfNames.has(parent.key);
}

function refusePrototype(place: Place): Error {
  return place.refusal("the key would access the prototype of an object", "Rename the key");
}

function checkLength(place: Place, limit: number): void {
  if (place.key.length > limit) throw place.refusal(`the key has more than ${limit} characters`, "Shorten the key");
}
