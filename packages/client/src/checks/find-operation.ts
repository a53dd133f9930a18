import { lists, operations, shapes } from "./contract.ts";
import { isEnvelope } from "./envelope.ts";
import { quoted } from "./meant.ts";
import { methods } from "./methods.ts";

/** What the contract says of an operation. */
export interface CheckedOperation {
  /** The method that calls it, as in `customers.create`; of several, the first. */
  readonly name: string;
  /** All of them, as a message has them. */
  readonly title: string;
  readonly path: string;
  /** Its query parameters, by the names that callers write. */
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** The fields of its body, unless it takes none or any. */
  readonly body: Shape | undefined;
}

/** What the contract says of a query parameter. */
export interface Parameter {
  readonly isList: boolean;
  /** The kinds of values that it takes: `string`, `integer`, `date`, and so on. */
  readonly kinds: readonly string[];
  /** The values that it takes, where the contract lists them. */
  readonly values: readonly string[];
}

/** The fields of an object, each with its own fields, unless it has none or takes any. */
export type Shape = ReadonlyMap<string, string | undefined>;

const found = new Map<string, CheckedOperation>();

/** Finds an operation by its method and its path template. */
export function findOperation(method: string, path: string): CheckedOperation | undefined {
  const key = `${method} ${path}`;
  const operation = found.get(key) ?? readOperation(key, path);
  // A path that the contract does not have can be any, such as one with ids in it.
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

/** The contract says no more of pages than that they are numbers. */
function kindOf(name: string, kind: string): string {
  return kind === "integer" && /^(per_)?page$/.test(name) ? "count" : kind;
}

const read = new Map<string, Shape>();

/** The fields of a shape by its name. */
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

/** Names the methods that take a field, in the envelope of their body. */
export function methodsWith(field: string): readonly string[] {
  const taking = Object.entries(operations).filter(([key, [, body]]) => hasField(key, body, field));
  return taking.flatMap(([key]) => methodsOf(key).slice(0, 1));
}

/** An operation that is newer than the client has none. */
function methodsOf(key: string): readonly string[] {
  return methods[key]?.split(" ").filter(Boolean) ?? [];
}

/** Whether two methods are of one resource. */
export function areRelated(one: string, other: string): boolean {
  return one.replace(/[^.]*$/, "") === other.replace(/[^.]*$/, "");
}

function hasField(key: string, body: string, field: string): boolean {
  const fields = [...(shapeOf(body) ?? [])];
  return fields.some(([envelope, shape]) => isEnvelope(key, envelope) && shapeOf(shape)?.has(field));
}
