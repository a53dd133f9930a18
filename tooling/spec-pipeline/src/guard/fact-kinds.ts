import type { NodeName } from "../document/grammar.ts";
import { isArray, isObject, type Json } from "../document/json.ts";

/** A kind of value: its description, and a test. */
export interface FactKind {
  readonly name: string;
  readonly admits: (value: Json | symbol) => boolean;
}

const typeWords = ["array", "boolean", "integer", "null", "number", "object", "string"];
const types = new Set<Json>(typeWords);
const isText = (value: Json | symbol): value is string => typeof value === "string";
const isNumber = (value: Json | symbol): boolean => typeof value === "number" || typeof value === "symbol";
const isTextList = (value: Json | symbol): boolean => isList(value) && value.every(isText);
const isList = (value: Json | symbol): value is readonly Json[] => typeof value !== "symbol" && isArray(value);

const text: FactKind = { name: "a string", admits: isText };
const flag: FactKind = { name: "true or false", admits: (value) => typeof value === "boolean" };
const number: FactKind = { name: "a number", admits: isNumber };
const count: FactKind = {
  name: "a count",
  admits: (value) => typeof value === "symbol" || (Number.isInteger(value) && Number(value) >= 0),
};
const list: FactKind = { name: "a list", admits: isList };
const texts: FactKind = { name: "a list of strings", admits: isTextList };
const typeNames: FactKind = {
  name: `a type, or a list of different ones: ${typeWords.join(", ")}`,
  admits: (value) =>
    isList(value)
      ? value.length > 0 && value.every((type) => types.has(type)) && new Set(value).size === value.length
      : typeof value !== "symbol" && types.has(value),
};
const mapOf = (name: string, admits: FactKind["admits"]): FactKind => ({
  name,
  admits: (value) => typeof value !== "symbol" && isObject(value) && Object.values(value).every(admits),
});
const object: FactKind = mapOf("an object", () => true);
const lists = mapOf("a map of names to lists of strings", isTextList);
const requirements: FactKind = {
  name: "a list of maps of security schemes to lists of scopes",
  admits: (value) => isList(value) && value.every((requirement) => lists.admits(requirement)),
};
const discriminator: FactKind = {
  name: "an object with a propertyName and optionally a mapping of strings",
  admits: (value) =>
    object.admits(value) &&
    isObject(value as Json) && // it is not a symbol
    isText((value as { propertyName: Json }).propertyName) &&
    mapOf("", isText).admits((value as { mapping?: Json }).mapping ?? {}),
};

const parameter = {
  required: flag,
  deprecated: flag,
  style: text,
  explode: flag,
  allowReserved: flag,
  allowEmptyValue: flag,
};

/**
 * The required kinds of the keys of each node that are not nodes themselves. A key that is not listed may hold
 * anything.
 */
export const factKinds: Partial<Readonly<Record<NodeName, Readonly<Record<string, FactKind>>>>> = {
  document: { jsonSchemaDialect: text, security: requirements },
  info: { version: text },
  server: { url: text, variables: object },
  tag: { name: text },
  components: { links: object },
  pathItem: { $ref: text },
  operation: { operationId: text, tags: texts, deprecated: flag, security: requirements },
  parameter: { $ref: text, name: text, in: text, ...parameter },
  header: { $ref: text, ...parameter },
  requestBody: { $ref: text, required: flag },
  response: { $ref: text, links: object },
  mediaType: { encoding: object },
  securityScheme: { $ref: text, type: text, scheme: text, bearerFormat: text, in: text, name: text, flows: object },
  schema: {
    $ref: text,
    type: typeNames,
    nullable: flag,
    format: text,
    enum: list,
    pattern: text,
    minLength: count,
    maxLength: count,
    minItems: count,
    maxItems: count,
    minProperties: count,
    maxProperties: count,
    minimum: number,
    maximum: number,
    exclusiveMinimum: number,
    exclusiveMaximum: number,
    multipleOf: number,
    uniqueItems: flag,
    deprecated: flag,
    readOnly: flag,
    writeOnly: flag,
    contentEncoding: text,
    contentMediaType: text,
    required: texts,
    dependentRequired: lists,
    discriminator,
  },
};
