/** The type of a JSON value. */
export type JsonType = "array" | "boolean" | "null" | "number" | "object" | "string";

/** Returns the type of a parsed JSON value. */
export function jsonTypeOf(value: unknown): JsonType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  const type = typeof value;
  if (type === "boolean" || type === "number" || type === "object" || type === "string") return type;
  throw new TypeError(`A value of the type ${type} is not JSON.`);
}
