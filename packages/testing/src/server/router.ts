import type { OperationId } from "../operation.ts";
import { routes } from "../spec/routes.ts";

/** The operation of a request, and the parameters of its path. */
export interface Route {
  readonly operation: OperationId;
  readonly path: Readonly<Record<string, string>>;
}

interface Node {
  readonly children: Map<string, Node>;
  /** The child for any part, and its name, by the operation. */
  any?: Node;
  /** The operation and the names of its parameters, by the method. */
  readonly ends: Map<string, { readonly operation: OperationId; readonly names: readonly string[] }>;
}

const root = createNode();
for (const [operation, route] of Object.entries(routes)) addRoute(operation, route);

/** Finds the operation of a request. The path is as it was sent, without `/api/v1`. */
export function findRoute(method: string, path: string): Route | undefined {
  return descend(root, withoutFormat(path.split("/").slice(1)), { method, values: [] });
}

interface Search {
  readonly method: string;
  /** The values of the parameters so far. */
  readonly values: readonly string[];
}

/** A fixed part comes before a parameter, if the rest of the path and the method fit: `GET /fees/estimate` is a fee with this ID. */
function descend(node: Node, [part, ...rest]: readonly string[], search: Search): Route | undefined {
  if (part === undefined) return toRoute(node, search);
  const fixed = node.children.get(part);
  const found = fixed === undefined ? undefined : descend(fixed, rest, search);
  if (found !== undefined) return found;
  const value = decode(part);
  if (node.any === undefined || value === "") return undefined;
  return descend(node.any, rest, { ...search, values: [...search.values, value] });
}

function toRoute(node: Node, { method, values }: Search): Route | undefined {
  const end = node.ends.get(method);
  if (end === undefined) return undefined;
  const parameters = end.names.map((name, index) => [name, values[index] ?? ""]);
  return { operation: end.operation, path: Object.fromEntries(parameters) };
}

/** Lago reads what follows a dot in the last part as a format: `/customers/acme.com` is the customer `acme`. */
function withoutFormat(parts: readonly string[]): string[] {
  return parts.map((part, index) => (index === parts.length - 1 ? part.replace(/(?<=.)\.[^.]*$/, "") : part));
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function addRoute(operation: string, route: string): void {
  const [method = "", path = ""] = route.split(" ");
  let node = root;
  const names: string[] = [];
  for (const part of path.split("/").slice(1)) {
    const isParameter = part.startsWith("{");
    if (isParameter) names.push(part.slice(1, -1));
    const next = isParameter ? (node.any ??= createNode()) : (node.children.get(part) ?? createNode());
    if (!isParameter) node.children.set(part, next);
    node = next;
  }
  // As: the keys of `routes` are the operations.
  const end = { operation: operation as OperationId, names };
  node.ends.set(method, end);
  // The document has only PUT for a change of one object, but the routes of Rails resources take PATCH as well.
  if (method === "PUT" && path.endsWith("}")) node.ends.set("PATCH", end);
}

function createNode(): Node {
  return { children: new Map(), ends: new Map() };
}
