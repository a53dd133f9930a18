import type { OptionError } from "../options/option-error.ts";

/** Headers, as an object or as anything that lists pairs: a `Headers`, a `Map`, an array. */
export type HeadersInput = Readonly<Record<string, string>> | Iterable<readonly [string, string]>;

/** Reads headers into an object with names in lower case, and refuses what HTTP cannot carry, without showing any value. */
export function readHeaders(headers: HeadersInput, OptionError: OptionError): Readonly<Record<string, string>> {
  const pairs = Symbol.iterator in headers ? [...headers] : Object.entries(headers);
  for (const pair of pairs) {
    // As: it is whatever a caller without types put there.
    const [name, value] = (Array.isArray(pair) ? pair : []) as readonly unknown[];
    if (typeof name !== "string" || !/^[\w!#$%&'*+.^`|~-]+$/.test(name))
      throw new OptionError(
        "headers",
        `has a name that HTTP does not allow, after \`${String(name).replace(/[^\w-].*/s, "")}\`.`,
      );
    if (typeof value !== "string" || !/^[\t\x20-\x7e\x80-\xff]*$/.test(value))
      throw new OptionError("headers", `needs a text without line breaks or special characters as \`${name}\`.`);
  }
  return Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase(), value]));
}
