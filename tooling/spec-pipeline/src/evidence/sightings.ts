import { boundedPattern } from "@lagokit/mock/bounded-pattern";

import { childOf, isArray, isObject, type Json, type JsonObject, listOf, textOf } from "../document/json.ts";
import { ownProperties, ownRequired, schemaParts } from "../document/schema-parts.ts";
import { SchemaIndex } from "./schema-index.ts";

/** An object in a body, and a schema that describes it. */
export interface Sighting {
  /** The location of the schema in the document. */
  readonly location: readonly (string | number)[];
  readonly schema: JsonObject;
  readonly value: JsonObject;
}

/** The document and the settings for reading a body. */
export interface Reading {
  readonly document: JsonObject;
  /** Whether to skip a place in the body: a JSON Pointer with `*` for a list index. */
  readonly skips: (pointer: string) => boolean;
}

type Location = readonly (string | number)[];

/**
 * Finds each object of a body, with each schema that describes it, through references and `allOf`.
 * An alternative counts if it meets three conditions. Together with the schemas around it, it declares all properties
 * of the object. The object has all properties that it requires. The discriminator matches.
 */
export function listSightings({ document, skips }: Reading, body: Json, location: Location): readonly Sighting[] {
  const found: Sighting[] = [];
  const schemas = SchemaIndex.of(document);
  const schema = location.reduce<Json | undefined>((owner, key) => childAt(owner, key), document);
  visitWhole(schema, { value: body, location, pointer: "" });
  return found;

  function visitWhole(described: Json | undefined, step: Omit<Step, "around">): void {
    visit(described, { ...step, around: schemas.declaredBy(described) });
  }

  function visit(described: Json | undefined, step: Step): void {
    const { value, location: at, pointer, around } = step;
    if (!isObject(described) || skips(pointer)) return;
    const { $ref } = described;
    if (typeof $ref === "string") {
      const destination = schemas.follow($ref);
      visit(destination.schema, { ...step, location: destination.location });
    }
    if (isObject(value)) visitObject(described, value, step);
    if (isArray(value))
      value.forEach((item) => {
        visitWhole(described["items"], { value: item, location: [...at, "items"], pointer: `${pointer}/*` });
      });
    listOf(described["allOf"]).forEach((part, index) => {
      visit(part, { ...step, location: [...at, "allOf", index] });
    });
    for (const branch of ["anyOf", "oneOf"].flatMap((key) => branchesOf(described, key))) {
      const declared = new Set([...around, ...schemas.declaredBy(branch.schema)]);
      if (fits({ document, declared }, branch.schema, value))
        visit(branch.schema, { ...step, location: [...at, ...branch.location], around: declared });
    }
  }

  function visitObject(described: JsonObject, value: JsonObject, { location: at, pointer }: Step): void {
    const { properties, additionalProperties } = described;
    if (!isObject(properties) && !isObject(additionalProperties)) return;
    const own = isObject(properties) ? properties : {};
    if (isObject(properties)) found.push({ location: at, schema: described, value });
    for (const [name, child] of Object.entries(value)) {
      const isOwn = Object.hasOwn(own, name);
      visitWhole(isOwn ? own[name] : additionalProperties, {
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
  /** The properties declared by the schema that the described one is part of. */
  readonly around: ReadonlySet<string>;
}

/** The alternatives of a schema. */
function branchesOf(schema: JsonObject, key: string): readonly { schema: Json; location: Location }[] {
  return listOf(schema[key]).map((branch, index) => ({ schema: branch, location: [key, index] }));
}

interface Alternative {
  readonly document: JsonObject;
  /** The properties that it declares, together with those around it. */
  readonly declared: ReadonlySet<string>;
}

function fits({ document, declared }: Alternative, schema: Json, value: Json): boolean {
  if (!isObject(value)) return true;
  const parts = schemaParts(document, schema);
  const isComplete = parts.flatMap(ownRequired).every((name) => Object.hasOwn(value, name));
  const properties = parts.flatMap((part) => Object.entries(ownProperties(part)));
  const isOther = properties.some(([name, property]) => isRuledOut(property, value[name]));
  return isComplete && !isOther && Object.keys(value).every((name) => declared.has(name));
}

/**
 * Whether the value of a property excludes its schema: the schema allows another value only, or leaves this value to
 * another variant.
 */
function isRuledOut(property: Json, word: Json | undefined): boolean {
  if (!isObject(property) || typeof word !== "string") return false;
  const only = listOf(property["enum"]);
  const others = textOf(childOf(property, "not")["pattern"]);
  return (only.length === 1 && only[0] !== word) || (others !== "" && boundedPattern(others, "").test(word));
}

function childAt(owner: Json | undefined, key: string | number): Json | undefined {
  if (isArray(owner)) return owner[Number(key)];
  return isObject(owner) ? owner[key] : undefined;
}
