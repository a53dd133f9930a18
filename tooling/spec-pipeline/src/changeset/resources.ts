import type { Change } from "../compare/comparison.ts";
import { dealIntoPiles, sharedPile } from "../docs/pile.ts";
import type { JsonObject } from "../document/json.ts";
import { listOperations } from "../document/operations.ts";

/** Returns the resource of the API that a change belongs to: a tag, `webhooks`, or `shared`. */
export type ResourceOf = (change: Change) => string;

/** Finds the resources of a document by its tags. */
export function resourcesOf(document: JsonObject): ResourceOf {
  const pileOf = dealIntoPiles(document);
  const operations = new Map(listOperations(document).map(({ id, path, method }) => [id, ["paths", path, method]]));
  return ({ location: { owner, name } }) => {
    if (owner === "schema") return pileOf(["components", "schemas", name]);
    if (owner === "webhook") return "webhooks";
    return pileOf(operations.get(name) ?? [sharedPile]);
  };
}
