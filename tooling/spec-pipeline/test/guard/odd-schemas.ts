import type { Json, JsonObject } from "../../src/document/json.ts";
import { documentWith, type OddDocument } from "./hostile-documents.ts";

const thing = { $ref: "#/components/schemas/Thing" };
const holder = { $ref: "#/components/schemas/Holder" };

/** Schemas with odd content, valid in most cases. */
const schemas: Readonly<Record<string, JsonObject>> = {
  "an empty enum": { enum: [] },
  "an enum of everything": { enum: [null, true, 1, "a", [1], { a: 1 }] },
  "an enum of one value twice": { enum: ["a", "a"] },
  "an enum of numbers that are nearly one": { enum: [0, -0, 1, 1.0000000001] },
  "an empty list of types": { type: [] },
  "a type twice": { type: ["string", "string"] },
  "an unknown type": { type: "file" },
  "every type": { type: ["string", "number", "integer", "boolean", "array", "object", "null"] },
  "null alone": { type: "null" },
  "a list without items": { type: "array" },
  "a list of anything": { type: "array", items: true },
  "a list of nothing": { type: "array", items: false },
  "a list of itself": { type: "array", items: thing },
  "a tuple": { type: "array", prefixItems: [true, { type: "string" }, false], items: false },
  "a tuple in the old style": { type: "array", items: [{ type: "string" }] },
  "a bounded list": { type: "array", items: { type: "string" }, minItems: 2, maxItems: 2 },
  "a list with large bounds": { type: "array", items: { type: "string" }, minItems: 1e9, maxItems: 1e15 },
  "a list with contradictory bounds": { type: "array", items: {}, minItems: 5, maxItems: 1 },
  "properties that are true and false": { properties: { a: true, b: false } },
  "a required property that is not declared": { required: ["missing", "valueOf"] },
  "a property that is required twice": { required: ["id", "id"] },
  "properties without a type": { type: "string", properties: { a: {} } },
  "only null values": { additionalProperties: { type: "null" } },
  "anything more": { additionalProperties: true, properties: {} },
  "nothing more": { additionalProperties: false, unevaluatedProperties: false },
  "patterns of properties": { patternProperties: { "^(a|a)*$": { type: "string" }, "[": true } },
  "names of properties": { propertyNames: { pattern: "^(a+)+$" } },
  "a reference next to every keyword": {
    ...holder,
    type: "object",
    properties: { id: true },
    required: ["id"],
    enum: [{}],
    allOf: [holder],
    default: {},
  },
  "a reference into a composition": { allOf: [{ $ref: "#/components/schemas/Holder/properties/thing" }] },
  "an empty composition": { allOf: [], anyOf: [], oneOf: [] },
  "a composition of true and false": { allOf: [true], anyOf: [false, true], oneOf: [true, false] },
  "a composition of everything": { allOf: [holder], anyOf: [{ type: "null" }, holder], oneOf: [{ not: {} }, holder] },
  "a composition of itself": { allOf: [thing] },
  "a choice of itself": { anyOf: [{ type: "string" }, { oneOf: [thing] }] },
  "no value": { not: {} },
  "a schema that accepts no value": { not: true },
  // oxlint-disable-next-line no-thenable -- it is a keyword of JSON Schema
  conditions: { if: { properties: { a: { const: 1 } } }, then: { required: ["b"] }, else: false },
  definitions: { $defs: { valueOf: { type: "string" }, "a b": true } },
  "a discriminator without variants": { discriminator: { propertyName: "kind" } },
  "a discriminator with a missing target": {
    discriminator: { propertyName: "kind", mapping: { a: "Missing", b: "Thing" } },
  },
  "a discriminator of a property that is not text": { oneOf: [holder], discriminator: { propertyName: "thing" } },
  "our own extension": { "x-open-enum": true, not: 5 },
  "an open enum of objects": { anyOf: [{ enum: [{}] }, { type: "string", "x-open-enum": true }] },
  "our own extensions with a wrong type": { "x-since": 5, "x-addition": [], "x-since-values": null, "x-open-enum": {} },
  "an invalid pattern": { type: "string", pattern: "(" },
  "a pattern that does not terminate in practice": {
    type: "string",
    pattern: "^(a|a)*$",
    example: `${"a".repeat(40)}!`,
  },
  "a pattern with a backreference": { type: "string", pattern: "^(a+)+\\1$", example: "a".repeat(40) },
  "an unknown format": { type: "string", format: "no-such-format" },
  "extreme bounds of a number": { type: "number", maximum: 1e308, multipleOf: 1e-308 },
  "a default of another type": { type: "integer", default: { a: [null] } },
  "lengths that contradict": { type: "string", minLength: 9, maxLength: 1 },
  "required as in draft 3": { required: true },
  "an exclusive bound as in 3.0": { minimum: 1, exclusiveMinimum: true },
  "null as in 3.0": { type: "string", nullable: true, enum: ["a", null] },
};

/** Other odd parts than schemas. */
const parts: Readonly<Record<string, Parameters<typeof documentWith>[0]>> = {
  "no responses": { operation: { responses: {} } },
  "a default response": { operation: { responses: { default: { description: "" } } } },
  "a range of statuses": { operation: { responses: { "2XX": { description: "" }, 200: { description: "" } } } },
  "an invalid status": { operation: { responses: { abc: { description: "" } } } },
  "a reference to a reference": {
    operation: { parameters: [{ $ref: "#/components/parameters/a" }] },
    components: {
      parameters: { a: { $ref: "#/components/parameters/b" }, b: { name: "b", in: "query", schema: true } },
    },
  },
  "parameters that refer to each other": {
    components: { parameters: { a: { $ref: "#/components/parameters/b" }, b: { $ref: "#/components/parameters/a" } } },
  },
  "a reference to another kind of component": { operation: { parameters: [thing] } },
  "a response that is a schema": { operation: { responses: { 200: thing } } },
  "a parameter without a schema": { parameter: { schema: { type: "string" }, content: {} } },
  "a parameter with content": { parameter: { content: { "application/json": { schema: true } } } },
  "a duplicate parameter": {
    operation: {
      parameters: [
        { name: "a", in: "query" },
        { name: "a", in: "query", schema: { type: "integer" } },
      ],
    },
  },
  "a path parameter that the path does not contain": { parameter: { name: "b", in: "path", required: true } },
  "content without a schema": { mediaType: { schema: true, example: 1 } },
  "no content": { requestBody: { content: {} } },
  "a body that is a reference": {
    operation: { requestBody: { $ref: "#/components/requestBodies/a" } },
    components: { requestBodies: { a: { content: { "text/plain": { schema: false } } } } },
  },
  "a callback": { operation: { callbacks: { done: { "{$request.body#/url}": { post: { responses: {} } } } } } },
  "a link": { response: { links: { next: { operationId: "createThing" } } } },
  "an encoding": { mediaType: { encoding: { id: { contentType: "text/plain", headers: { a: {} } } } } },
  "empty components": { document: { components: {} } },
  "no paths": { document: { paths: {} } },
  "a path without operations": { document: { paths: { "/": {} } } },
  "two equivalent paths": { document: { paths: { "/a/{b}": {}, "/a/{c}": {}, "//": {} } } },
  "a security scheme that is not declared": { operation: { security: [{ missing: [] }, {}] } },
  "a webhook without a body": { document: { webhooks: { a: { post: {} }, b: {} } } },
  "duplicate tags": { document: { tags: [{ name: "a" }, { name: "a" }] } },
  "a server with variables": { server: { url: "https://{host}", variables: { host: { default: "a", enum: ["a"] } } } },
};

/** Odd schemas in a component and inside a request, and other odd parts. */
export function oddParts(): readonly OddDocument[] {
  const places: readonly ((schema: Json) => Parameters<typeof documentWith>[0])[] = [
    (schema) => ({
      components: { schemas: { Thing: schema, Holder: { properties: { thing, id: { type: "string" } } } } },
    }),
    (schema) => ({
      mediaType: { schema: { type: "array", items: { properties: { a: schema, b: { allOf: [schema] } } } } },
    }),
    (schema) => ({ parameter: { schema: { anyOf: [schema, { type: "null" }] } } }),
  ];
  return [
    ...Object.entries({ ...schemas, true: true, false: false }).flatMap(([name, schema]) =>
      places.map((place, index) => ({ name: `${name} (${index})`, document: documentWith(place(schema)) })),
    ),
    ...Object.entries(parts).map(([name, change]) => ({ name, document: documentWith(change) })),
  ];
}
