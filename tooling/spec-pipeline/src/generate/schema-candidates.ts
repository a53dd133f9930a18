import { dereference } from "../document/dereference.ts";
import { isArray, isObject, type Json, type JsonObject, textOf } from "../document/json.ts";
import { ownProperties, ownRequired, schemaParts } from "../document/schema-parts.ts";
import type { TypeCandidate } from "./type-candidate.ts";

const schemaReference = "#/components/schemas/";

interface Envelope {
  readonly property: string;
  readonly content: Json;
  readonly isRequired: boolean;
}

/** The types that the schemas of a document give: entities, inputs without their envelopes, shared enums. */
export function schemaCandidates(document: JsonObject): readonly TypeCandidate[] {
  const components = document["components"];
  const schemas = isObject(components) ? components["schemas"] : undefined;
  return isObject(schemas) ? Object.entries(schemas).map(([name, schema]) => candidateOf(document, name, schema)) : [];
}

function candidateOf(document: JsonObject, source: string, schema: Json): TypeCandidate {
  const description = descriptionOf(document, schema);
  const whole = nonNullable(schemaExpression(source), isNullable(document, schema));
  if (/Base(?![a-z])|OrNull$/.test(source)) return { source, name: null, expression: whole, description };
  const name = source.replace(/Object(?=(?:Extended)?$)|Enum$/, "");
  const envelope = name === source ? envelopeOf(document, schema) : undefined;
  if (envelope == null) return { source, name, expression: whole, description };
  if (!source.endsWith("Input") && !isInlineObject(envelope.content))
    return { source, name: null, expression: whole, description };
  return {
    source,
    name,
    expression: contentExpression(document, source, envelope),
    description: descriptionOf(document, envelope.content) || description,
  };
}

function descriptionOf(document: JsonObject, value: Json): string {
  const schema = dereference(document, value);
  return isObject(schema) ? textOf(schema["description"]) : "";
}

/** The one property of a schema, apart from the `meta` of a list, if it holds an object or an array. */
function envelopeOf(document: JsonObject, schema: Json): Envelope | undefined {
  const parts = schemaParts(document, schema);
  const properties = new Map(parts.flatMap((part) => Object.entries(ownProperties(part))));
  const contents = [...properties].filter(([property]) => property !== "meta");
  const [property, content] = contents[0] ?? [];
  if (contents.length !== 1 || property == null || content == null || !isComposite(document, content)) return undefined;
  return { property, content, isRequired: parts.some((part) => ownRequired(part).includes(property)) };
}

function contentExpression(document: JsonObject, source: string, { property, content, isRequired }: Envelope): string {
  const target = schemaReferred(content);
  const expression =
    target == null ? `${schemaExpression(source)}[${JSON.stringify(property)}]` : schemaExpression(target);
  return nonNullable(expression, isNullable(document, content) || (target == null && !isRequired));
}

/** The schema that a value is, unless it requires more than that schema does. */
function schemaReferred(value: Json): string | undefined {
  const reference = isObject(value) && value["required"] == null ? value["$ref"] : undefined;
  return typeof reference === "string" && reference.startsWith(schemaReference)
    ? reference.slice(schemaReference.length)
    : undefined;
}

function schemaExpression(name: string): string {
  return `components["schemas"][${JSON.stringify(name)}]`;
}

function nonNullable(expression: string, isNeeded: boolean): string {
  return isNeeded ? `NonNullable<${expression}>` : expression;
}

function isNullable(document: JsonObject, value: Json): boolean {
  const schema = dereference(document, value);
  return isObject(schema) && typesOf(schema).includes("null");
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
