import type { JsonObject } from "../document/json.ts";
import { type Operation, listOperations } from "../document/operations.ts";
import { compareText } from "../document/order.ts";
import { operationCalls } from "./operation-calls.ts";

/** The operations of a document, parted by whether the client has a method for them. */
export interface Coverage {
  readonly covered: readonly Operation[];
  readonly uncovered: readonly Operation[];
}

/**
 * Finds out which operations the client has a method for.
 * The calls in its resources say so themselves: `http.get("/customers/{external_customer_id}", …)`.
 */
export function coverage(document: JsonObject, resources: readonly string[]): Coverage {
  const called = new Set(resources.flatMap(operationCalls).map(({ method, path }) => `${method} ${path}`));
  const operations = listOperations(document).toSorted((one, other) => compareText(one.id, other.id));
  const isCovered = ({ method, path }: Operation): boolean => called.has(`${method} ${path}`);
  return { covered: operations.filter(isCovered), uncovered: operations.filter((operation) => !isCovered(operation)) };
}
