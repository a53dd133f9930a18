import { isObject } from "../document/json.ts";
import { isIdentifier } from "./is-identifier.ts";
import { Place } from "./place.ts";
import type { WalkedDocument } from "./walk.ts";

/** Refuses a component whose name cannot be the name of a type. */
export function checkComponents({ document }: WalkedDocument): void {
  const components = document["components"] ?? {};
  const top = new Place().child("components");
  if (!isObject(components)) throw top.refusal("it is not an object", "Map kinds of components to components");
  for (const [kind, named] of Object.entries(components)) {
    const place = top.child(kind);
    if (!isObject(named)) throw place.refusal("it is not an object", "Map names to components");
    const name = Object.keys(named).find((key) => !isIdentifier(key));
    if (name == null) continue;
    const what = "the name is not an identifier, but type names are derived from it";
    throw place.child(name).refusal(what, "Use letters, digits and _, with no digit first");
  }
}
