import { isObject, type Json, type JsonObject } from "../document/json.ts";
import { mapNodes } from "../document/map-nodes.ts";
import { printable } from "../read/printable.ts";
import type { WalkedDocument } from "./walk.ts";

/** Refuses a pattern that is not a regular expression: recordings and examples are validated against it. */
export function checkPatterns({ document, values }: WalkedDocument): void {
  const broken = brokenPatterns(document);
  for (const { place, value } of values) {
    const pattern = broken.get(value);
    if (pattern === undefined) continue;
    const what = `"${printable(pattern)}" is not a regular expression, but examples are validated against it`;
    throw place.child("pattern").refusal(what, "Use one that is valid in JavaScript with the flag u");
  }
}

/** The patterns that do not compile, by their schemas. A property may also be named `pattern`. */
function brokenPatterns(document: JsonObject): ReadonlyMap<Json, string> {
  const broken = new Map<Json, string>();
  mapNodes(document, (name, value) => {
    const pattern = name === "schema" && isObject(value) ? value["pattern"] : undefined;
    if (typeof pattern === "string" && !isPattern(pattern)) broken.set(value, pattern);
    return value;
  });
  return broken;
}

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, "u").flags === "u";
  } catch {
    return false;
  }
}
