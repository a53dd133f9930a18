import { arrange } from "../document/arrange.ts";
import type { JsonObject } from "../document/json.ts";
import { withSchemasWrittenOut } from "../document/with-schemas-written-out.ts";
import { unwrap } from "./unwrap.ts";

/**
 * Brings an upstream document to its normal form: every wire fact, no prose and no example, in one order.
 * Two documents that say the same have the same normal form.
 */
export function normalize(document: JsonObject): JsonObject {
  const facts = arrange(withSchemasWrittenOut(document), "without prose");
  return arrange(unwrap(facts) as JsonObject, "without prose"); // a document has no `allOf` of its own: it stays an object
}
