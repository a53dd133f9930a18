import type { Misuse } from "./misuse.ts";

/** Headers, as an object or as anything that lists pairs: a `Headers`, a `Map`, an array. */
export type HeadersInput = Readonly<Record<string, string>> | Iterable<readonly [string, string]>;

/** Reads headers into an object, and refuses what HTTP cannot carry, without showing any value. */
export function readHeaders(headers: HeadersInput, Misuse: Misuse): Readonly<Record<string, string>> {
  const pairs = Symbol.iterator in headers ? [...headers] : Object.entries(headers);
  for (const [name, value] of pairs) {
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name))
      throw new Misuse("headers", `has a name that HTTP does not allow: ${JSON.stringify(name)}.`);
    if (typeof value !== "string" || !/^[\t\x20-\x7e\x80-\xff]*$/.test(value))
      throw new Misuse("headers", `needs a text without line breaks or special characters as \`${name}\`.`);
  }
  return Object.fromEntries(pairs);
}
