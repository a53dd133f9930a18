import { isObject, type Json, type JsonObject } from "@lagokit/mock";
import type { Field, Variant } from "../markdown/field.ts";
import { list, type SchemaReader, text } from "./schema-view.ts";

/** A longer example is shown only in the sample of the whole body. */
const longestExample = 60;

/** The label of a variant that has neither a condition nor a title. */
const otherwise = "Otherwise";

/** Returns the fields and variants of an object, down to a depth. The page of its type shows the rest. */
export function schemaFields(reader: SchemaReader, schema: Json, depth: number): Pick<Field, "fields" | "variants"> {
  if (depth === 0) return {};
  const { properties, required, variants } = reader.view(itemsOf(reader, schema));
  const shared = variants.map((variant) => reader.view(variant).properties);
  const fields = [...properties].map(([name, property]) => fieldOf(reader, { name, property, required, depth }));
  const shown = variants
    .map((variant) => variantOf(reader, variant, { depth, shared, known: properties }))
    .filter(({ fields: own }) => own.length > 0);
  const [only] = shown;
  // A single variant without a condition is not a choice.
  if (only?.label === otherwise && shown.length === 1) return { fields: [...fields, ...only.fields] };
  return { fields, variants: shown.every(({ label }) => label === otherwise) ? shown.map(asAlternative) : shown };
}

function asAlternative({ fields }: Variant, index: number): Variant {
  return { label: index === 0 ? "Either" : "Or", fields };
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

/** Returns a parameter as a field. */
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
  /** The properties outside the variants. They are shown once, not in each variant. */
  readonly known: ReadonlyMap<string, Json>;
}

function variantOf(reader: SchemaReader, variant: Json, { depth, shared, known }: Shared): Variant {
  const { properties, required, schema } = reader.view(variant);
  const first = [...(shared[0]?.keys() ?? [])].find(
    (name) => shared.every((one) => one.has(name)) && valuesFor(reader, properties.get(name)).length === 1,
  );
  const [value] = first === undefined ? [] : valuesFor(reader, properties.get(first));
  const label = value === undefined ? text(schema["title"]) || otherwise : `If \`${first}\` is \`${value}\``;
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

/** Returns the type in the words of JSON Schema: `array of string`, `integer or null`. */
function typeOf(reader: SchemaReader, schema: JsonObject): string {
  const types = typesOf(reader, schema);
  const known = types.filter((type) => type !== "null");
  const { items, format } = schema;
  if (known[0] === "array" && items !== undefined)
    return orNull(`array of ${typeOf(reader, reader.view(items).schema)}`, types);
  if (known.length === 0 && types.length > 0) return "null";
  const name = known.join(" or ") || ("properties" in schema ? "object" : "any");
  return orNull(name === "string" && typeof format === "string" ? `string, ${format}` : name, types);
}

/** Returns the types of a schema, or those of its variants: an enum with unknown values is an `anyOf` of strings. */
function typesOf(reader: SchemaReader, schema: JsonObject): readonly string[] {
  const own = [schema["type"] ?? []].flat().map(String);
  if (own.length > 0 || "properties" in schema) return own;
  const variants = [...list(schema["anyOf"]), ...list(schema["oneOf"])];
  return [...new Set(variants.flatMap((variant) => typesOf(reader, reader.view(variant).schema)))];
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
