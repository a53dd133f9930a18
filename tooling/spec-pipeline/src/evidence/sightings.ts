import { isArray, isObject, type Json, type JsonObject, listOf } from "../document/json.ts";
import { referenceLocation, resolveReference } from "../document/references.ts";
import { ownProperties, ownRequired, schemaParts } from "../document/schema-parts.ts";

/** An object in a body, and a schema that says something of it. */
export interface Sighting {
  /** Where the schema stands in the document. */
  readonly location: readonly (string | number)[];
  readonly schema: JsonObject;
  readonly value: JsonObject;
}

/** What a body is read by. */
export interface Reading {
  readonly document: JsonObject;
  /** Whether to leave out what stands somewhere in the body: a JSON Pointer with `*` for the index of a list. */
  readonly skips: (pointer: string) => boolean;
}

type Location = readonly (string | number)[];

/**
 * Finds each object of a body with each schema that it is described by, along references and `allOf`.
 * Of several alternatives, those count that declare all that the object has and require nothing that it lacks.
 */
export function listSightings({ document, skips }: Reading, body: Json, location: Location): readonly Sighting[] {
  const found: Sighting[] = [];
  const schema = location.reduce<Json | undefined>((owner, key) => childAt(owner, key), document);
  visit(schema, { value: body, location, pointer: "" });
  return found;

  function visit(described: Json | undefined, { value, location: at, pointer }: Step): void {
    if (!isObject(described) || skips(pointer)) return;
    const { $ref } = described;
    if (typeof $ref === "string")
      visit(resolveReference(document, $ref), { value, location: referenceLocation($ref), pointer });
    if (isObject(value)) visitObject(described, value, { value, location: at, pointer });
    if (isArray(value))
      value.forEach((item) => {
        visit(described["items"], { value: item, location: [...at, "items"], pointer: `${pointer}/*` });
      });
    listOf(described["allOf"]).forEach((part, index) => {
      visit(part, { value, location: [...at, "allOf", index], pointer });
    });
    for (const branch of ["anyOf", "oneOf"].flatMap((key) => branchesOf(described, key)))
      if (fits(document, branch.schema, value))
        visit(branch.schema, { value, location: [...at, ...branch.location], pointer });
  }

  function visitObject(described: JsonObject, value: JsonObject, { location: at, pointer }: Step): void {
    const { properties, additionalProperties } = described;
    if (!isObject(properties) && !isObject(additionalProperties)) return;
    const own = isObject(properties) ? properties : {};
    if (isObject(properties)) found.push({ location: at, schema: described, value });
    for (const [name, child] of Object.entries(value)) {
      const isOwn = Object.hasOwn(own, name);
      visit(isOwn ? own[name] : additionalProperties, {
        value: child,
        location: [...at, ...(isOwn ? ["properties", name] : ["additionalProperties"])],
        pointer: `${pointer}/${name}`,
      });
    }
  }
}

interface Step {
  readonly value: Json;
  readonly location: Location;
  readonly pointer: string;
}

/** The alternatives of a schema. */
function branchesOf(schema: JsonObject, key: string): readonly { schema: Json; location: Location }[] {
  return listOf(schema[key]).map((branch, index) => ({ schema: branch, location: [key, index] }));
}

function fits(document: JsonObject, schema: Json, value: Json): boolean {
  if (!isObject(value)) return true;
  const parts = schemaParts(document, schema);
  const declared = new Set(parts.flatMap((part) => Object.keys(ownProperties(part))));
  const isComplete = parts.flatMap(ownRequired).every((name) => Object.hasOwn(value, name));
  return isComplete && Object.keys(value).every((name) => declared.has(name));
}

function childAt(owner: Json | undefined, key: string | number): Json | undefined {
  if (isArray(owner)) return owner[Number(key)];
  return isObject(owner) ? owner[key] : undefined;
}
