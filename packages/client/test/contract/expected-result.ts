import { isObject, type JsonObject, type Operation, Place } from "@lagokit/mock";
import { expect } from "vitest";
import { LagoUnexpectedResponseError } from "../../src/index.ts";

/** The expected result of a call, in the form of `Promise.allSettled`. */
type Expected = { readonly status: "fulfilled"; value: unknown } | { readonly status: "rejected"; reason: unknown };

/**
 * Derives the expected result of a method from a response, by one rule for all operations and independently of the
 * client.
 *
 * By its schema, a response contains one property in addition to `meta`: its envelope. A paginated list is returned
 * with its `meta`. An object that contains only a URL or a key is returned as that string.
 *
 * An operation that accepts one or several objects responds in kind. The mock does not know that, and can omit an
 * optional envelope: a method rejects both. An optional property next to a required envelope is added to the object in
 * the envelope.
 */
export function expectedResult(document: JsonObject, operation: Operation, { sent, received }: Bodies): Expected {
  const { content } = operation.success;
  // Lago responds with an empty body while it makes a file.
  if (content === undefined || received === "") return { status: "fulfilled", value: undefined };
  if (!isObject(received)) return { status: "fulfilled", value: received };
  const schema = new Place(document, "", { schema: content.schema }).at("schema");
  const [key, place] = envelope(schema, sent);
  if (received[key] === undefined) return { status: "rejected", reason: expect.any(LagoUnexpectedResponseError) };
  const beside = isRequired(schema, key) ? besides(schema, received, key) : {};
  const inside = unwrapped(place, received[key]);
  const value = isObject(inside) ? { ...inside, ...beside } : inside;
  return { status: "fulfilled", value: isPaged(operation) ? { data: value, meta: received["meta"] } : value };
}

interface Bodies {
  readonly sent: unknown;
  readonly received: unknown;
}

type Property = readonly [key: string, schema: Place];

function envelope(schema: Place | undefined, sent: unknown): Property {
  const all = properties(schema).filter(([key]) => key !== "meta");
  const required = all.filter(([key]) => isRequired(schema, key));
  const asAsked = all.length > 1 && isObject(sent) ? all.filter(([key]) => key in sent) : all;
  const [found, ...others] = required.length === 1 ? required : asAsked;
  if (found === undefined || others.length > 0) throw new Error("The response must contain exactly one property.");
  return found;
}

function isRequired(schema: Place | undefined, key: string): boolean {
  return (schema?.entries("required") ?? []).some(([, name]) => name.value === key);
}

function besides(schema: Place | undefined, received: JsonObject, key: string): JsonObject {
  const names = new Set(properties(schema).map(([name]) => name));
  const isBeside = (name: string): boolean => names.has(name) && name !== key && name !== "meta";
  return Object.fromEntries(Object.entries(received).filter(([name]) => isBeside(name)));
}

/** The properties of a schema, its parts and its alternatives. */
function properties(schema: Place | undefined): readonly Property[] {
  if (schema === undefined) return [];
  const parts = ["allOf", "oneOf"].flatMap((key) => schema.entries(key));
  return [...schema.entries("properties"), ...parts.flatMap(([, part]) => properties(part))];
}

function isPaged({ parameters }: Operation): boolean {
  return parameters.some((parameter) => parameter.in === "query" && parameter.name === "page");
}

function unwrapped(schema: Place, value: unknown): unknown {
  const [key = "", ...others] = properties(schema).map(([name]) => name);
  return /_(url|key)$/.test(key) && others.length === 0 && isObject(value) ? value[key] : value;
}
