import type { Operation } from "./lago-request-error.ts";
import { printable } from "./printable.ts";

/** How many fields and codes a message has: enough to see what is wrong, too few to fill a log. */
const most = 5;

/** How long the name of a field can get: what is nested without end would overflow the stack. */
const longest = 200;

/** Says what is wrong with which field, in the API's own words; what is none of these is not shown. */
export function describeFields(details: unknown, operation: Operation): string {
  const fields = flatten(details);
  const show = (text: string): string => printable(text, operation) ?? "(not shown)";
  const told = fields.slice(0, most).map(([name, codes]) => `${show(name)}: ${codes.slice(0, most).map(show).join(", ")}`);
  if (fields.length > most) told.push(`and ${fields.length - most} more`);
  return told.join("; ");
}

/**
 * The API nests its details in several ways; a code or a list of codes, at the end of each, is what they share.
 */
export function flatten(value: unknown, name?: string): [string, string[]][] {
  if (typeof value === "object" && value !== null && !Array.isArray(value) && !(name && name.length > longest))
    return Object.entries(value).flatMap(([key, inner]) => flatten(inner, name === undefined ? key : `${name}.${key}`));
  return name === undefined ? [] : [[name, [value].flat().filter((code) => typeof code === "string")]];
}
