import { childOf, isEqual, type JsonObject, textOf } from "../document/json.ts";
import { withoutProse } from "../document/without-prose.ts";
import { listElements } from "./elements.ts";
import type { Since } from "./since.ts";

/**
 * Records the elements that only a newer document of Lago has, with its version. If the document changed without a new
 * version, its new elements are recorded as added after that version.
 * Removed elements are dropped.
 */
export function extendSince(since: Since, older: JsonObject, newer: JsonObject): Since {
  const known = new Set(listElements(older).map(({ key }) => key));
  const renamed = renamedSchemas(older, newer);
  const version = versionOf(newer);
  const mark = version === versionOf(older) ? `after ${version}` : version;
  return new Map(
    listElements(newer).flatMap(({ key }) => {
      const own = since.get(key) ?? since.get(formerKey(key, renamed));
      if (own !== undefined) return [[key, own]];
      return known.has(key) || known.has(formerKey(key, renamed)) ? [] : [[key, mark]];
    }),
  );
}

/** Renamed schemas that are otherwise equal, by their new names. */
function renamedSchemas(older: JsonObject, newer: JsonObject): ReadonlyMap<string, string> {
  const [before, after] = [older, newer].map((one) => childOf(withoutProse(one)["components"], "schemas"));
  const gone = Object.entries(before ?? {}).filter(([name]) => !Object.hasOwn(after ?? {}, name));
  const arrived = Object.entries(after ?? {}).filter(([name]) => !Object.hasOwn(before ?? {}, name));
  return new Map(
    arrived.flatMap(([name, schema]) => {
      const equals = gone.filter(([, other]) => isEqual(schema, other));
      return equals.slice(0, 1).map(([former]) => [name, former] as const);
    }),
  );
}

function formerKey(key: string, renamed: ReadonlyMap<string, string>): string {
  return key.replace(/^schema ([^/ ]+)/, (whole, name: string) => {
    const former = renamed.get(name);
    return former === undefined ? whole : `schema ${former}`;
  });
}

function versionOf(document: JsonObject): string {
  return textOf(childOf(document, "info")["version"]);
}
