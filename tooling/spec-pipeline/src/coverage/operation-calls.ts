import ts from "typescript";

import { type HttpMethod, httpMethods } from "../document/operations.ts";

/** A call in the source of a resource: `this.#http.get("/customers/{external_customer_id}", "customer", { … })`. */
export interface OperationCall {
  /** The class that contains the call. Empty outside a class. */
  readonly className: string;
  /** The method that contains the call. Empty outside a method. */
  readonly methodName: string;
  readonly method: HttpMethod;
  readonly path: string;
  /** The retry mode that the call declares, if any. */
  readonly resend: string | undefined;
}

/** Finds the calls of operations in a source. Their arguments are literals, so that they can be found. */
export function operationCalls(source: string): OperationCall[] {
  const calls: OperationCall[] = [];
  const visit = (node: ts.Node, place: Place): void => {
    if (ts.isCallExpression(node)) calls.push(...operationCall(node, place));
    ts.forEachChild(node, (child) => visit(child, placeOf(child, place)));
  };
  visit(ts.createSourceFile("resource.ts", source, ts.ScriptTarget.Latest), { className: "", methodName: "" });
  return calls;
}

type Place = Pick<OperationCall, "className" | "methodName">;

function placeOf(node: ts.Node, place: Place): Place {
  if (ts.isClassDeclaration(node)) return { className: node.name?.text ?? "", methodName: "" };
  return ts.isMethodDeclaration(node) && ts.isIdentifier(node.name) ? { ...place, methodName: node.name.text } : place;
}

function operationCall({ expression, arguments: [path, , details] }: ts.CallExpression, place: Place): OperationCall[] {
  if (!ts.isPropertyAccessExpression(expression) || path === undefined || !ts.isStringLiteral(path)) return [];
  const name = expression.name.text;
  // A `list` call is a GET that fetches page after page.
  const method = name === "list" ? "get" : httpMethods.find((known) => known === name);
  if (method === undefined || !path.text.startsWith("/")) return [];
  return [{ ...place, method, path: path.text, resend: literalIn(details, "resend") }];
}

function literalIn(details: ts.Expression | undefined, key: string): string | undefined {
  if (details === undefined || !ts.isObjectLiteralExpression(details)) return undefined;
  const [literal] = details.properties
    .filter(ts.isPropertyAssignment)
    .filter(({ name }) => ts.isIdentifier(name) && name.text === key)
    .map(({ initializer }) => initializer);
  return literal !== undefined && ts.isStringLiteral(literal) ? literal.text : undefined;
}
