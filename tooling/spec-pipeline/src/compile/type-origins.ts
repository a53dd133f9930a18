import type { JsonObject } from "../document/json.ts";
import { resolveDeepReferences } from "../document/resolve-deep-references.ts";
import type { TypeNameExceptions } from "../generate/type-name-exceptions.ts";
import { typeNames } from "../generate/type-names.ts";

/** Maps each exported type to its origin in the document: a schema, or the query of an operation. */
export function typeOrigins(document: JsonObject, exceptions: TypeNameExceptions): ReadonlyMap<string, string> {
  const names = typeNames(resolveDeepReferences(document), exceptions);
  return new Map(
    [...names].map(([name, { source, place }]) => [
      name,
      `${place.endsWith("?query") ? "operation" : "schema"} \`${source}\``,
    ]),
  );
}
