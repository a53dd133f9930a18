import { LagoArgumentError } from "../errors/lago-argument-error.ts";
import { readHeaders } from "../request/headers.ts";
import type { OpenapiInit } from "./openapi-types.ts";

type GivenHeaders = NonNullable<OpenapiInit["headers"]>;

/**
 * Refuses headers that HTTP does not allow. Returns the others by name: openapi-fetch would read each pair of a list as
 * a header of its own.
 */
export function readCallHeaders(headers: GivenHeaders): Readonly<Record<string, unknown>> {
  if (typeof headers !== "object") throw new LagoArgumentError("headers", "must be an object.");
  // As: the types require that an iterable contains pairs.
  const pairs = (Symbol.iterator in headers ? [...headers] : Object.entries(headers)) as [string, unknown][];
  if (!pairs.every(Array.isArray)) throw new LagoArgumentError("headers", "must be pairs of a name and a value.");
  const given = pairs.filter(([, value]) => value != null);
  readHeaders(given.flatMap(toTexts), LagoArgumentError);
  return Object.fromEntries(pairs);
}

/** A header may have several values, and numbers. */
function toTexts([name, value]: [string, unknown]): [string, string][] {
  // As: a value that is not a string is refused where it is read.
  return [value].flat().map((one) => [name, (/^[nb]/.test(typeof one) ? String(one) : one) as string]);
}
