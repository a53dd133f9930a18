import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import { LagoError } from "../errors/lago-error.ts";
import { encodeDate } from "./encode-date.ts";
import { encodeText } from "./encode-text.ts";

/** Serializes a query in the API's format: a list as `name[]=a&name[]=b`, an object as `name[key]=value`. */
export function encodeQuery(query: object): string {
  // Nothing of any other object, such as a `URLSearchParams`, would be sent, and the API would list everything.
  if (!isPlain(query)) throw new LagoArgumentError("query", "must be an object.");
  try {
    const pairs = Object.entries(query).flatMap(([key, value]) => {
      // The spec writes the brackets of a list as part of its name.
      const name = Array.isArray(value) ? key.replace(/\[\]$/, "") : key;
      return encodePairs(name, encodeName(name, name), value);
    });
    return pairs.join("&");
  } catch (error) {
    if (error instanceof LagoError) throw error;
    throw new LagoArgumentError("query", "cannot be read: it is circular, or throws.");
  }
}

function encodePairs(name: string, wire: string, value: unknown): string[] {
  if (value === undefined) return [];
  if (Array.isArray(value))
    return full(
      name,
      value.map((item) => `${wire}[]=${encodeValue(name, item)}`),
    );
  if (!isPlain(value)) return [`${wire}=${encodeValue(name, value)}`];
  return full(
    name,
    Object.entries(value).flatMap(([key, inner]) => encodePairs(name, `${wire}[${encodeName(name, key)}]`, inner)),
  );
}

function isPlain(value: unknown): value is object {
  return Object.prototype.toString.call(value) === "[object Object]";
}

function encodeName(name: string, key: string): string {
  if (key === "" || /[[\]]/.test(key)) throw new LagoArgumentError(name, "has a key that a query cannot contain.");
  return encodeText(name, key);
}

function encodeValue(name: string, value: unknown): string {
  if (value instanceof Date) return encodeText(name, encodeDate(name, value));
  if (typeof value === "string" || typeof value === "boolean" || Number.isFinite(value))
    return encodeText(name, String(value));
  throw new LagoArgumentError(name, "has a value that a query cannot contain.");
}

/** A query cannot contain an empty list. Without the filter, the API would list everything. */
function full<Value>(name: string, values: Value[]): Value[] {
  if (values.length === 0) throw new LagoArgumentError(name, "is empty, which cannot be sent: omit it.");
  return values;
}
