import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import { encodeDate } from "./encode-date.ts";
import { encodeText } from "./encode-text.ts";

/** Writes a query as the API reads it: a list as `name[]=a&name[]=b`, an object as `name[key]=value`. */
export function encodeQuery(query: Readonly<Record<string, unknown>>): string {
  return pairsOf(query, "", (key) => encodeName(key, key)).join("&");
}

function pairsOf(object: object, subject: string, wireName: (key: string) => string): string[] {
  return Object.entries(object).flatMap(([key, value]) => encodePairs(wireName(key), value, subject || key));
}

function encodePairs(wire: string, value: unknown, name: string): string[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return full(name, value).map((item) => `${wire}[]=${encodeValue(name, item)}`);
  if (Object.prototype.toString.call(value) === "[object Object]")
    // As: the line above says that it is an object.
    return full(
      name,
      pairsOf(value as object, name, (key) => `${wire}[${encodeName(name, key)}]`),
    );
  return [`${wire}=${encodeValue(name, value)}`];
}

function encodeName(name: string, key: string): string {
  if (key === "" || /[[\]]/.test(key)) throw new LagoArgumentError(name, "has a key that a query cannot hold.");
  return encodeText(name, key);
}

function encodeValue(name: string, value: unknown): string {
  if (value instanceof Date) return encodeText(name, encodeDate(name, value));
  if (typeof value === "string" || typeof value === "boolean" || Number.isFinite(value))
    return encodeText(name, String(value));
  throw new LagoArgumentError(name, "holds a value that a query cannot hold.");
}

/** An empty list cannot be written, and without it the API would list everything. */
function full<Value>(name: string, values: Value[]): Value[] {
  if (values.length === 0) throw new LagoArgumentError(name, "is empty, which cannot be sent: leave it out.");
  return values;
}
