import type { JsonObject } from "../document/json.ts";
import { type Operation, listOperations } from "../document/operations.ts";
import { compareText } from "../document/order.ts";
import { type OperationCall, operationCalls } from "./operation-calls.ts";

/** The operations of a document, split by whether the client has a method for them. */
export interface Coverage {
  readonly covered: readonly Operation[];
  readonly uncovered: readonly Operation[];
  /** The calls of the client to operations that the document does not have, one line for each. */
  readonly orphaned: readonly string[];
}

/**
 * Finds which operations have a client method, and which methods call an unknown operation.
 * Reads the calls in the source of the resources: `http.get("/customers/{external_customer_id}", …)`.
 */
export function coverage(document: JsonObject, resources: readonly string[]): Coverage {
  const calls = resources.flatMap(operationCalls);
  const called = new Set(calls.map(routeOf));
  const operations = listOperations(document).toSorted((one, other) => compareText(one.id, other.id));
  const routes = new Set(operations.map(routeOf));
  return {
    covered: operations.filter((operation) => called.has(routeOf(operation))),
    uncovered: operations.filter((operation) => !called.has(routeOf(operation))),
    orphaned: calls.filter((call) => !routes.has(routeOf(call))).map(describeCall),
  };
}

function routeOf({ method, path }: Pick<Operation, "method" | "path">): string {
  return `${method.toUpperCase()} ${path}`;
}

/** Prints a method and the operation that it calls: `Customers.get calls GET /customers/{id}`. */
function describeCall(call: OperationCall): string {
  const method = [call.className, call.methodName].filter((name) => name !== "").join(".");
  return `${method === "" ? "The client" : method} calls ${routeOf(call)}`;
}
