import { lists, operations, shapes } from "./contract.ts";
import { isEnvelope } from "./envelope.ts";
import { quoted } from "./meant.ts";
import { methods } from "./methods.ts";

/** What the contract says about an operation. */
export interface CheckedOperation {
  /** The client method that calls it, such as `customers.create`. If there are several, the first. */
  readonly name: string;
  /** All its methods, formatted for a message. */
  readonly title: string;
  readonly path: string;
  /** Its query parameters, by the names that callers write. */
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** The fields of its body. Undefined if it has no body or accepts any field. */
  readonly body: Shape | undefined;
}

/** What the contract says about a query parameter. */
export interface Parameter {
  readonly isList: boolean;
  /** The accepted kinds of values, such as `string`, `integer` or `date`. */
  readonly kinds: readonly string[];
  /** The accepted values, if the contract lists them. */
  readonly values: readonly string[];
}

/**
 * The fields of an object, each with the name of its own shape. The name is undefined if the field has no known fields.
 */
export type Shape = ReadonlyMap<string, string | undefined>;

const found = new Map<string, CheckedOperation>();

/** Finds an operation by its method and its path template. */
export function findOperation(method: string, path: string): CheckedOperation | undefined {
  const key = `${method} ${path}`;
  const operation = found.get(key) ?? readOperation(key, path);
  // Unknown paths are not cached: they can contain IDs, so the cache would grow without limit.
  if (operation) found.set(key, operation);
  return operation;
}

function readOperation(key: string, path: string): CheckedOperation | undefined {
  const entry = Object.hasOwn(operations, key) ? operations[key] : undefined;
  if (entry === undefined) return undefined;
  const [query, body] = entry;
  const names = methodsOf(key);
  const title = quoted(names.length > 0 ? names : [key]).join(" or ");
  const parameters = new Map(query.split(" ").filter(Boolean).map(readParameter));
  return { name: names[0] ?? "", title, path, parameters, body: shapeOf(body) };
}

function readParameter(word: string): readonly [name: string, parameter: Parameter] {
  const {
    name = "",
    list,
    types = "<string>",
  } = /^(?<name>[^:[]+)(?<list>\[\])?(?::(?<types>.+))?$/.exec(word)?.groups ?? {};
  const parts = types.split("|").flatMap((part) => lists[part.replace(/^<(.+)>$/, "$1")]?.split("|") ?? part);
  const kinds = parts.filter((part) => part.startsWith("<")).map((part) => kindOf(name, part.slice(1, -1)));
  const values = parts.filter((part) => !part.startsWith("<"));
  return [name, { isList: list !== undefined, kinds, values }];
}

/** The contract does not contain the minimum of `page` and `per_page`, which is 1. */
function kindOf(name: string, kind: string): string {
  return kind === "integer" && /^(per_)?page$/.test(name) ? "count" : kind;
}

const read = new Map<string, Shape>();

/** Returns the fields of a shape by its name. */
export function shapeOf(name: string | undefined): Shape | undefined {
  const fields = name ? shapes[name] : undefined;
  if (name === undefined || fields === undefined) return undefined;
  const shape = read.get(name) ?? readShape(fields);
  read.set(name, shape);
  return shape;
}

function readShape(fields: string): Shape {
  return new Map(
    fields.split(" ").map((field) => {
      const [name = "", shape] = field.split(":");
      return [name, shape];
    }),
  );
}

/** Lists the methods that accept a field, inside the envelope of their body. */
export function methodsWith(field: string): readonly string[] {
  const taking = Object.entries(operations).filter(([key, [, body]]) => hasField(key, body, field));
  return taking.flatMap(([key]) => methodsOf(key).slice(0, 1));
}

/** Lists the methods of an operation. An operation that is newer than the client has no method. */
function methodsOf(key: string): readonly string[] {
  return methods[key]?.split(" ").filter(Boolean) ?? [];
}

/** Returns whether two methods belong to the same resource. */
export function areRelated(one: string, other: string): boolean {
  return one.replace(/[^.]*$/, "") === other.replace(/[^.]*$/, "");
}

function hasField(key: string, body: string, field: string): boolean {
  const fields = [...(shapeOf(body) ?? [])];
  return fields.some(([envelope, shape]) => isEnvelope(key, envelope) && shapeOf(shape)?.has(field));
}
