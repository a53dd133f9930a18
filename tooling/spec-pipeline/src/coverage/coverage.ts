import ts from "typescript";

import type { JsonObject } from "../document/json.ts";
import { type Operation, httpMethods, listOperations } from "../document/operations.ts";
import { compareText } from "../document/order.ts";

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
  const called = new Set(resources.flatMap(calledOperations));
  const operations = listOperations(document).toSorted((one, other) => compareText(one.id, other.id));
  const isCovered = ({ method, path }: Operation): boolean => called.has(`${method} ${path}`);
  return { covered: operations.filter(isCovered), uncovered: operations.filter((operation) => !isCovered(operation)) };
}

function calledOperations(source: string): string[] {
  const called: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) called.push(...calledOperation(node));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("resource.ts", source, ts.ScriptTarget.Latest));
  return called;
}

function calledOperation({ expression, arguments: [path] }: ts.CallExpression): string[] {
  if (!ts.isPropertyAccessExpression(expression) || path === undefined || !ts.isStringLiteral(path)) return [];
  const method = httpMethods.find((name) => name === expression.name.text);
  return method !== undefined && path.text.startsWith("/") ? [`${method} ${path.text}`] : [];
}
