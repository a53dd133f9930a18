import type { Operation } from "./lago-request-error.ts";
import { printable } from "./printable.ts";

/**
 * Lists the rejected fields with their error codes, for a message. Text that is not an error code is not shown. Five
 * fields with five codes each show what is wrong without filling a log.
 */
export function describeFields(details: unknown, operation: Operation): string {
  const fields = flatten(details);
  const show = (text: string): string => printable(text, operation) ?? "(not shown)";
  const told = fields.slice(0, 5).map(([name, codes]) => `${show(name)}: ${codes.slice(0, 5).map(show).join(", ")}`);
  return told.join("; ") + (fields.length > 5 ? `; and ${fields.length - 5} more` : "");
}

/**
 * Flattens the error details. The API nests them in several ways, but each ends in one code or a list of codes.
 *
 * Stops at names longer than those of fields: deeply nested details would overflow the stack.
 */
export function flatten(value: unknown, name = ""): [string, string[]][] {
  if (typeof value === "object" && value !== null && !Array.isArray(value) && name.length < 200)
    return Object.entries(value).flatMap(([key, inner]) => flatten(inner, name ? `${name}.${key}` : key));
  return name ? [[name, [value].flat().filter((code) => typeof code === "string")]] : [];
}
