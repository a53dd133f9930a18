import type { WalkedDocument } from "./walk.ts";

/** Names that reach the prototype of an object. */
export const prototypeNames: ReadonlySet<string> = new Set(["__proto__", "prototype", "constructor"]);

// Upstream's longest key, a path, has about 100 characters. The limit bounds the work of every later pattern.
const lengthLimit = 256;

/** Refuses keys that reach the prototype of an object, and keys that are too long. */
export function checkKeys({ values }: WalkedDocument): void {
  for (const { place } of values) {
    if (prototypeNames.has(place.key))
      throw place.refusal("the key would reach the prototype of an object", "Rename the key");
    if (place.key.length > lengthLimit)
      throw place.refusal(`the key has more than ${lengthLimit} characters`, "Shorten the key");
  }
}
