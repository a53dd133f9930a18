import { isObject, type Json, type JsonObject } from "../../document/json.ts";

const words = new Set(["title", "description", "summary", "example", "examples", "externalDocs", "xml", "$comment"]);
const annotations = new Set(["default", "deprecated", "readOnly", "writeOnly", "discriminator", "$defs", "nullable"]);

/** The default of a keyword that is absent. */
export const statedDefaults: JsonObject = {
  minLength: 0,
  minItems: 0,
  minProperties: 0,
  minContains: 1,
  uniqueItems: false,
  additionalProperties: true,
  unevaluatedProperties: true,
  unevaluatedItems: true,
  deprecated: false,
  readOnly: false,
  writeOnly: false,
  nullable: false,
};

const about: Readonly<Record<string, ReadonlySet<string>>> = {
  string: new Set(["maxLength", "minLength", "pattern", "contentEncoding", "contentMediaType", "contentSchema"]),
  number: new Set(["maximum", "minimum", "exclusiveMaximum", "exclusiveMinimum", "multipleOf"]),
  array: new Set(["maxItems", "minItems", "uniqueItems", "contains", "unevaluatedItems"]),
  object: new Set([
    "maxProperties",
    "minProperties",
    "required",
    "additionalProperties",
    "unevaluatedProperties",
    "propertyNames",
    "patternProperties",
    "dependentRequired",
    "dependentSchemas",
  ]),
};

const restrictions = new Set(["required", "not", "dependentRequired", "minProperties", "maxProperties"]);

/** Whether a keyword of a schema is only an annotation and restricts no message. */
export function isWord(keyword: string): boolean {
  return words.has(keyword) || (keyword.startsWith("x-") && keyword !== "x-open-enum");
}

/** Whether a schema has no type information and only restricts the schema around it. */
export function isRestriction(schema: Json): boolean {
  return isObject(schema) && Object.keys(schema).every((keyword) => isWord(keyword) || restrictions.has(keyword));
}

/** Whether a keyword restricts a message, or defines how it is composed. */
export function isFact(keyword: string): boolean {
  return !isWord(keyword) && !annotations.has(keyword);
}

/** The JSON type that a keyword applies to. Undefined if any. */
export function typeOf(keyword: string): string | undefined {
  return subjects.get(keyword);
}

const subjects: ReadonlyMap<string, string> = new Map(
  Object.entries(about).flatMap(([type, keywords]) => [...keywords].map((keyword) => [keyword, type] as const)),
);
