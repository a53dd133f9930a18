// The only module that knows openapi-fetch: see docs/decisions/0003-openapi-fetch-behind-one-module.md.
import { createFinalURL, mergeHeaders as merge } from "openapi-fetch";

/** Puts headers over headers, however their names are written. */
export function mergeHeaders(...layers: readonly Readonly<Record<string, string>>[]): Readonly<Record<string, string>> {
  return Object.fromEntries(merge(...layers));
}

/** Makes the URL of a request. Path and query come encoded: openapi-fetch would let some of their characters through. */
export function buildUrl(baseUrl: string, path: string, query: string): string {
  return createFinalURL(path, { baseUrl, params: {}, querySerializer: () => query, pathSerializer: () => path });
}
