import type { Operation } from "./lago-request-error.ts";
import { printable } from "./printable.ts";

/**
 * Says what is wrong with which field, in the API's own words; what is none of these is not shown. Five fields and codes are
 * enough to see what is wrong, and too few to fill a log.
 */
export function describeFields(details: unknown, operation: Operation): string {
  const fields = flatten(details);
  const show = (text: string): string => printable(text, operation) ?? "(not shown)";
  const told = fields.slice(0, 5).map(([name, codes]) => `${show(name)}: ${codes.slice(0, 5).map(show).join(", ")}`);
  return told.join("; ") + (fields.length > 5 ? `; and ${fields.length - 5} more` : "");
}

/**
 * The API nests its details in several ways; a code or a list of codes, at the end of each, is what they share.
 *
 * What has a longer name than any field is not looked into: details that are nested without end would overflow the stack.
 */
export function flatten(value: unknown, name = ""): [string, string[]][] {
  if (typeof value === "object" && value !== null && !Array.isArray(value) && name.length < 200)
    return Object.entries(value).flatMap(([key, inner]) => flatten(inner, name ? `${name}.${key}` : key));
  return name ? [[name, [value].flat().filter((code) => typeof code === "string")]] : [];
}
