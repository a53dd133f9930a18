import { isObject, type Json, type JsonObject } from "@lagokit/mock";
import type { Field, Variant } from "../markdown/field.ts";
import { list, type SchemaReader, text } from "./schema-view.ts";

/** A longer example of a field is left to the sample of the whole body. */
const longestExample = 60;

/** The fields and variants of an object, down to a depth: the page of its type has the rest. */
export function schemaFields(reader: SchemaReader, schema: Json, depth: number): Pick<Field, "fields" | "variants"> {
  if (depth === 0) return {};
  const { properties, required, variants } = reader.view(itemsOf(reader, schema));
  const shared = variants.map((variant) => reader.view(variant).properties);
  const fields = [...properties].map(([name, property]) => fieldOf(reader, { name, property, required, depth }));
  return {
    fields,
    variants: variants
      .map((variant) => variantOf(reader, variant, { depth, shared, known: properties }))
      .filter(({ fields: own }) => own.length > 0),
  };
}

interface Property {
  readonly name: string;
  readonly property: Json;
  readonly required: ReadonlySet<string>;
  readonly depth: number;
}

function fieldOf(reader: SchemaReader, { name, property, required, depth }: Property): Field {
  const { schema } = reader.view(property);
  const values = valuesOf(reader, schema);
  const isObjectLike = /object|array/.test(typeOf(reader, schema));
  return {
    name,
    type: typeOf(reader, schema),
    description: text(schema["description"]),
    isRequired: required.has(name),
    defaultValue: "default" in schema ? `\`${JSON.stringify(schema["default"])}\`` : undefined,
    example: isObjectLike || values.length > 0 ? undefined : exampleOf(schema),
    values,
    ...(isObjectLike && schemaFields(reader, property, depth - 1)),
  };
}

/** A parameter, as a field. */
export function parameterField(reader: SchemaReader, parameter: JsonObject): Field {
  const name = text(parameter["name"]);
  const required = new Set(parameter["required"] === true ? [name] : []);
  const field = fieldOf(reader, { name, property: parameter["schema"] ?? {}, required, depth: 1 });
  return { ...field, description: text(parameter["description"]) || field.description };
}

interface Shared {
  readonly depth: number;
  /** The properties of all variants. */
  readonly shared: readonly ReadonlyMap<string, Json>[];
  /** The properties that the object has in each variant, which are shown once. */
  readonly known: ReadonlyMap<string, Json>;
}

function variantOf(reader: SchemaReader, variant: Json, { depth, shared, known }: Shared): Variant {
  const { properties, required, schema } = reader.view(variant);
  const first = [...(shared[0]?.keys() ?? [])].find(
    (name) => shared.every((one) => one.has(name)) && valuesFor(reader, properties.get(name)).length === 1,
  );
  const [value] = first === undefined ? [] : valuesFor(reader, properties.get(first));
  const label = value === undefined ? text(schema["title"]) || "Or" : `If \`${first}\` is \`${value}\``;
  const own = [...properties].filter(([name]) => !known.has(name) && name !== first);
  return {
    label,
    fields: own.map(([name, property]) => fieldOf(reader, { name, property, required, depth: Math.min(depth, 2) })),
  };
}

function valuesFor(reader: SchemaReader, property: Json | undefined): readonly string[] {
  return property === undefined ? [] : valuesOf(reader, reader.view(property).schema);
}

function valuesOf(reader: SchemaReader, schema: JsonObject): readonly string[] {
  const items = schema["items"];
  const values = list(schema["enum"])
    .filter((value) => value !== null)
    .map(String);
  if (values.length > 0 || items === undefined) return values;
  return list(reader.view(items).schema["enum"]).map(String);
}

function itemsOf(reader: SchemaReader, schema: Json): Json {
  const { items, additionalProperties, type } = reader.view(schema).schema;
  if (items !== undefined) return itemsOf(reader, items);
  return type === "object" && isObject(additionalProperties) ? itemsOf(reader, additionalProperties) : schema;
}

/** The type in the words of JSON Schema: `array of string`, `integer or null`. */
function typeOf(reader: SchemaReader, schema: JsonObject): string {
  const types = [schema["type"] ?? []].flat().map(String);
  const known = types.filter((type) => type !== "null");
  const { items, format } = schema;
  if (known[0] === "array" && items !== undefined)
    return orNull(`array of ${typeOf(reader, reader.view(items).schema)}`, types);
  const fallback = "properties" in schema || "oneOf" in schema || "anyOf" in schema ? "object" : "any";
  const name = known.join(" or ") || fallback;
  return orNull(name === "string" && typeof format === "string" ? `string, ${format}` : name, types);
}

function orNull(type: string, types: readonly string[]): string {
  return types.includes("null") ? `${type} or null` : type;
}

function exampleOf(schema: JsonObject): string | undefined {
  const example = schema["example"] ?? list(schema["examples"])[0];
  if (example === undefined || example === null || typeof example === "object") return undefined;
  const written = String(example);
  return written.length <= longestExample && !/[`\n]/.test(written) ? written : undefined;
}
