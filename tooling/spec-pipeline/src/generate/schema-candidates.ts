import { dereference } from "../document/dereference.ts";
import { isArray, isObject, type Json, type JsonObject, textOf } from "../document/json.ts";
import { ownProperties, ownRequired, schemaParts } from "../document/schema-parts.ts";
import { pascalCase } from "../declarations/words.ts";
import type { TypeCandidate } from "./type-candidate.ts";

const schemaReference = "#/components/schemas/";

interface Envelope {
  readonly property: string;
  readonly content: Json;
  /** Whether the envelope has other properties, which become part of the type. */
  readonly hasSiblings: boolean;
}

/** The types of the schemas of a document: entities, inputs without their envelopes, shared enums. */
export function schemaCandidates(document: JsonObject): readonly TypeCandidate[] {
  const components = document["components"];
  const schemas = isObject(components) ? components["schemas"] : undefined;
  if (!isObject(schemas)) return [];
  const candidates = Object.entries(schemas).map(([name, schema]) => candidateOf(document, name, schema));
  const named = new Set(candidates.flatMap(({ name, place }) => (name == null ? [] : [place])));
  const whole = new Set(wholeReferences(schemas));
  return candidates.map((candidate) => {
    const { source, name } = candidate;
    const isPart = name != null || named.has(source) || !whole.has(source) || !partName.test(source);
    return isPart ? candidate : { ...candidate, name: source.replace(/(?<=.)Object$/, "") };
  });
}

/** The names of schemas that are parts of others. */
const partName = /Base(?![a-z])/;

/** The schemas that others refer to as a whole, not as a part of a composition. */
function* wholeReferences(value: Json): Generator<string> {
  if (isArray(value)) for (const item of value) yield* wholeReferences(item);
  if (!isObject(value)) return;
  const own = value["allOf"] == null ? schemaReferred(value) : undefined;
  if (own != null) yield own;
  for (const [key, child] of Object.entries(value)) {
    const isComposition = key === "allOf" && isArray(child);
    yield* wholeReferences(isComposition ? child.filter((part) => schemaReferred(part) == null) : child);
  }
}

function candidateOf(document: JsonObject, source: string, schema: Json): TypeCandidate {
  const description = descriptionOf(document, schema);
  const whole = { source, name: null, place: source, description };
  if (partName.test(source) || source.endsWith("OrNull")) return whole;
  const name = source.replace(/(?<=.)Object(?=(?:Extended)?$)|(?<=.)Enum$/, "");
  const envelope = name === source ? envelopeOf(document, source, schema) : undefined;
  if (envelope == null) return { ...whole, name };
  const { property, content, hasSiblings } = envelope;
  if (!source.endsWith("Input") && !hasSiblings && !isInlineObject(content)) return whole;
  const place = hasSiblings ? `${source}.${property}+` : (schemaReferred(content) ?? `${source}.${property}`);
  return { source, name, place, description: descriptionOf(document, content) || description };
}

function descriptionOf(document: JsonObject, value: Json): string {
  const schema = dereference(document, value);
  return isObject(schema) ? textOf(schema["description"]) : "";
}

/**
 * The property that holds the content of a schema: an object or an array that is the only property apart from the
 * `meta` of a list. In a `SubscriptionCreateInput`, it is `subscription`, regardless of the other properties.
 */
function envelopeOf(document: JsonObject, source: string, schema: Json): Envelope | undefined {
  const parts = schemaParts(document, schema);
  const properties = new Map(parts.flatMap((part) => Object.entries(ownProperties(part))));
  const contents = [...properties].filter(([property]) => property !== "meta");
  const isAlone = contents.length === 1;
  const [property, content] = isAlone ? (contents[0] ?? []) : (contents.find(([name]) => isAbout(source, name)) ?? []);
  if (property == null || content == null || !isComposite(document, content)) return undefined;
  if (!isAlone && !parts.some((part) => ownRequired(part).includes(property))) return undefined;
  return { property, content, hasSiblings: !isAlone };
}

function isAbout(source: string, property: string): boolean {
  return new RegExp(`^${pascalCase(property)}(?=Create|Update|With)`).test(source);
}

/** The schema that a value refers to, unless the value requires more properties. */
function schemaReferred(value: Json): string | undefined {
  const reference = isObject(value) && value["required"] == null ? value["$ref"] : undefined;
  return typeof reference === "string" && reference.startsWith(schemaReference)
    ? reference.slice(schemaReference.length)
    : undefined;
}

function isComposite(document: JsonObject, value: Json): boolean {
  return schemaParts(document, value).some(
    (part) => isObject(part["properties"]) || typesOf(part).some((type) => type === "object" || type === "array"),
  );
}

function isInlineObject(value: Json): boolean {
  return isObject(value) && value["$ref"] == null && !typesOf(value).includes("array");
}

function typesOf(schema: JsonObject): readonly Json[] {
  const type = schema["type"];
  if (type == null) return [];
  return isArray(type) ? type : [type];
}
