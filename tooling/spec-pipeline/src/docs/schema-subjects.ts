import { isObject, listOf, type Json, type JsonObject } from "../document/json.ts";
import { refusesAll } from "../document/refuses-all.ts";
import { ownProperties, ownRequired } from "../document/schema-parts.ts";
import type { Location, Subject, Want } from "./subject.ts";

/** What the location of a schema determines. */
export interface SchemaContext {
  readonly location: Location;
  readonly names: readonly string[];
  /** Whether it needs a description. Part of another schema or the schema of a parameter does not. */
  readonly isDescribed: boolean;
  readonly isBrief: boolean;
  readonly isRequired: boolean;
  /** Whether an enclosing value already has an example. */
  readonly isExemplified: boolean;
}

const compositions = ["allOf", "anyOf", "oneOf"] as const;

/**
 * Lists the schemas at any depth of a schema, including itself, that need a description or an example.
 * A reference needs none, because its target has them. A description next to a reference must still be adequate.
 */
export function schemaSubjects(schema: Json | undefined, context: SchemaContext): readonly Subject[] {
  if (!isObject(schema)) return [];
  if ("$ref" in schema) return "description" in schema ? [referenceSubject(schema, context)] : [];
  const needsExample = !context.isExemplified && isLeaf(schema);
  const wants: Want[] = [...(context.isDescribed ? (["description"] as const) : []), ...exampleIf(needsExample)];
  const { location, names, isBrief, isRequired } = context;
  const own = { location, names, value: schema, wants, isBrief, isRequired };
  const inside: SchemaContext = {
    ...context,
    isDescribed: false,
    isRequired: false,
    isExemplified: context.isExemplified || needsExample || schema["example"] !== undefined,
  };
  return [...(wants.length > 0 ? [own] : []), ...propertySubjects(schema, inside), ...partSubjects(schema, inside)];
}

function referenceSubject(value: JsonObject, { location, names, isBrief, isRequired }: SchemaContext): Subject {
  return { location, names, value, wants: ["description"], isBrief, isRequired };
}

function exampleIf(isNeeded: boolean): readonly Want[] {
  return isNeeded ? ["example"] : [];
}

function propertySubjects(schema: JsonObject, context: SchemaContext): readonly Subject[] {
  const required = ownRequired(schema);
  return Object.entries(ownProperties(schema)).flatMap(([name, property]) =>
    schemaSubjects(property, {
      ...context,
      location: [...context.location, "properties", name],
      names: [name, ...context.names.slice(0, 1)],
      isDescribed: true,
      isBrief: true,
      isRequired: required.includes(name),
    }),
  );
}

function partSubjects(schema: JsonObject, context: SchemaContext): readonly Subject[] {
  const single = ["items", "additionalProperties"].flatMap((key) =>
    schemaSubjects(schema[key], { ...context, location: [...context.location, key] }),
  );
  const members = compositions.flatMap((key) =>
    listOf(schema[key]).flatMap((member, index) =>
      schemaSubjects(member, { ...context, location: [...context.location, key, index] }),
    ),
  );
  return [...single, ...members];
}

/** Whether the sample of a schema comes from its own example, not from those of its parts. */
function isLeaf(schema: JsonObject): boolean {
  if ("const" in schema || listOf(schema["enum"]).length === 1 || schema["type"] === "null") return false;
  if (isComposite(schema) || refusesAll(schema)) return false;
  const [first] = [...listOf(schema["oneOf"]), ...listOf(schema["anyOf"])];
  return !isComposite(first) && !isComposite(schema["items"]);
}

/** Whether a schema has parts with their own examples. */
function isComposite(schema: Json | undefined): boolean {
  return isObject(schema) && ("$ref" in schema || "properties" in schema || "allOf" in schema);
}
