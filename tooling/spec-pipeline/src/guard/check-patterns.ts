import { isObject, type Json, type JsonObject } from "../document/json.ts";
import { mapNodes } from "../document/map-nodes.ts";
import { printable } from "../read/printable.ts";
import type { WalkedDocument } from "./walk.ts";

/** Refuses a pattern that is no regular expression: recordings and examples are held to it. */
export function checkPatterns({ document, values }: WalkedDocument): void {
  const broken = brokenPatterns(document);
  for (const { place, value } of values) {
    const pattern = broken.get(value);
    if (pattern === undefined) continue;
    const what = `"${printable(pattern)}" is no regular expression, and examples are held to it`;
    throw place.child("pattern").refusal(what, "Write one that JavaScript knows with the flag u");
  }
}

/** The patterns that cannot be compiled, by their schemas: a property may be called `pattern` too. */
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
