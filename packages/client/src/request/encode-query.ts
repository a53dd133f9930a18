import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import { encodeDate } from "./encode-date.ts";
import { encodeText } from "./encode-text.ts";

/** Writes a query as the API reads it: a list as `name[]=a&name[]=b`, an object as `name[key]=value`. */
export function encodeQuery(query: object): string {
  return Object.entries(query)
    .flatMap(([key, value]) => {
      // The spec writes the brackets of a list as a part of its name.
      const name = Array.isArray(value) ? key.replace(/\[\]$/, "") : key;
      return encodePairs(name, encodeName(name, name), value);
    })
    .join("&");
}

function encodePairs(name: string, wire: string, value: unknown): string[] {
  if (value === undefined) return [];
  if (Array.isArray(value))
    return full(
      name,
      value.map((item) => `${wire}[]=${encodeValue(name, item)}`),
    );
  if (Object.prototype.toString.call(value) !== "[object Object]") return [`${wire}=${encodeValue(name, value)}`];
  // As: the line above says that it is an object.
  const entries = Object.entries(value as object);
  return full(
    name,
    entries.flatMap(([key, inner]) => encodePairs(name, `${wire}[${encodeName(name, key)}]`, inner)),
  );
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
