import type { OptionError } from "../options/option-error.ts";

/** Headers, as an object or as an iterable of pairs: a `Headers`, a `Map`, an array. */
export type HeadersInput = Readonly<Record<string, string>> | Iterable<readonly [string, string]>;

/** Reads headers into an object with lowercase names. Refuses what HTTP does not allow, without showing any value. */
export function readHeaders(headers: HeadersInput, OptionError: OptionError): Readonly<Record<string, string>> {
  const pairs = Symbol.iterator in headers ? [...headers] : Object.entries(headers);
  for (const pair of pairs) {
    // As: a caller without types may pass anything.
    const [name, value] = (Array.isArray(pair) ? pair : []) as readonly unknown[];
    if (typeof name !== "string" || !/^[\w!#$%&'*+.^`|~-]+$/.test(name))
      throw new OptionError("headers", `has an invalid name after \`${String(name).replace(/[^\w-].*/s, "")}\`.`);
    if (typeof value !== "string" || !/^[\t\x20-\x7e\x80-\xff]*$/.test(value))
      throw new OptionError("headers", `needs a string without line breaks or special characters for \`${name}\`.`);
  }
  return Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase(), value]));
}
