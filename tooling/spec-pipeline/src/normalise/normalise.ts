import { arrange } from "../document/arrange.ts";
import { isObject, type JsonObject } from "../document/json.ts";
import { isFactual } from "./is-factual.ts";

/**
 * Brings an upstream document to its normal form: every wire fact and no prose, in one order.
 * Two documents that say the same have the same normal form.
 */
export function normalise(document: JsonObject): JsonObject {
  return arrange(document, (shape, value, owner) => shape === "sample" && isFactual(value, schemaOf(owner)));
}

/** The schema that says what a sample means: that of the parameter or body it stands in, or the one it stands in. */
function schemaOf(owner: JsonObject): JsonObject {
  return isObject(owner["schema"]) ? owner["schema"] : owner;
}
