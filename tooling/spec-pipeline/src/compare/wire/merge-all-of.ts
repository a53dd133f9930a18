import { isArray, isObject, type Json, type JsonObject } from "../../document/json.ts";
import { toPointer } from "../../document/pointer.ts";
import { resolveReference } from "../../document/references.ts";
import { ownProperties, ownRequired } from "../../document/schema-parts.ts";

/** A schema that takes part in a composition. */
interface Part {
  readonly schema: JsonObject;
  /** The component that declares its properties; undefined if they are declared where they are used. */
  readonly component: string | undefined;
}

const words = new Set(["title", "description", "summary", "example", "examples", "externalDocs"]);
const objectKeys = new Set([...words, "type", "properties", "required", "additionalProperties", "allOf"]);

/**
 * Writes every object that is composed by `allOf` as one object, whose inherited properties refer to where they are
 * declared; and a composition of one schema as that schema. A differ then sees the same, however it is composed.
 */
export function mergeAllOf(document: JsonObject): JsonObject {
  const visit = (value: Json): Json => {
    if (isArray(value)) return value.map(visit);
    if (!isObject(value)) return value;
    const schema = isArray(value["allOf"]) ? compose(document, value) : value;
    return Object.fromEntries(Object.entries(schema).map(([key, child]) => [key, visit(child)]));
  };
  return visit(document) as JsonObject; // an object stays one
}

function compose(document: JsonObject, schema: JsonObject): JsonObject {
  const only = onlyPart(schema);
  if (only != null) return only;
  const parts = partsOf(document, { schema, component: undefined }, new Set());
  if (parts == null) return schema;
  const properties = parts.flatMap(({ schema: part, component }) =>
    Object.entries(ownProperties(part)).map(([name, property]): [string, Json] => [
      name,
      component == null ? property : { $ref: component + toPointer(["properties", name]).slice(1) },
    ]),
  );
  const required = [...new Set(parts.flatMap(({ schema: part }) => ownRequired(part)))];
  const merged: JsonObject = Object.assign({}, ...parts.map(({ schema: part }) => part));
  const kept = Object.entries(merged).filter(([key]) => key !== "allOf");
  return { ...Object.fromEntries(kept), properties: Object.fromEntries(properties), required };
}

/** The one schema that a composition consists of, if the others are mere words. */
function onlyPart(schema: JsonObject): JsonObject | undefined {
  const { allOf, ...own } = schema;
  const parts = [own, ...(isArray(allOf) ? allOf : [])].filter(isObject);
  const [part, ...others] = parts.filter((candidate) => Object.keys(candidate).some((key) => !words.has(key)));
  return others.length === 0 ? part : undefined;
}

/** The parts of an object, the inherited ones first; undefined if one of them is more than an object. */
function partsOf(document: JsonObject, { schema, component }: Part, seen: Set<Json>): Part[] | undefined {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const isObjectSchema = (schema["type"] ?? "object") === "object";
  if (!isObjectSchema || Object.keys(schema).some((key) => !objectKeys.has(key))) return undefined;
  const members = isArray(schema["allOf"]) ? schema["allOf"] : [];
  const inherited = members.map((member) => {
    const part = followReferences(document, { schema: member, component });
    return part == null ? undefined : partsOf(document, part, seen);
  });
  if (inherited.some((parts) => parts == null)) return undefined;
  return [...inherited.flatMap((parts) => parts ?? []), { schema, component }];
}

function followReferences(
  document: JsonObject,
  start: { schema: Json; component: string | undefined },
): Part | undefined {
  let { schema, component } = start;
  for (const seen = new Set<Json>(); isObject(schema) && !seen.has(schema);) {
    seen.add(schema);
    const reference = schema["$ref"];
    if (typeof reference !== "string") return { schema, component };
    component = reference;
    schema = resolveReference(document, reference) ?? null;
  }
  return undefined;
}
