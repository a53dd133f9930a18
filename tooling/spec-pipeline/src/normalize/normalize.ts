import { arrange } from "../document/arrange.ts";
import type { JsonObject } from "../document/json.ts";
import { withSchemasWrittenOut } from "../document/with-schemas-written-out.ts";
import { unwrap } from "./unwrap.ts";

/**
 * Normalizes an upstream document: every fact, without prose and examples, in a fixed order.
 * Equivalent documents have the same normal form.
 */
export function normalize(document: JsonObject): JsonObject {
  const facts = arrange(withSchemasWrittenOut(document), "without prose");
  return arrange(unwrap(facts) as JsonObject, "without prose"); // A document has no `allOf` at its root, so it stays an object.
}
