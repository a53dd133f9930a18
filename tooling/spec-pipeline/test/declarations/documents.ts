import type { Json, JsonObject } from "../../src/document/json.ts";
import { bodyOf, documentOf } from "../generate/documents.ts";

/** A schema of an object with the given properties and required properties. */
export function objectOf(properties: JsonObject, ...required: string[]): JsonObject {
  return { type: "object", properties, ...(required.length > 0 && { required }) };
}

/** A schema of a list with the given items. */
export function listOf(items: Json): JsonObject {
  return { type: "array", items };
}

/** A schema of one of several values. */
export function enumOf(...values: string[]): JsonObject {
  return { type: "string", enum: values };
}

/** A schema of one of several values or any other text, as a server may send it. */
export function openEnumOf(...values: string[]): JsonObject {
  return { anyOf: [enumOf(...values), { type: "string", "x-open-enum": true }] };
}

/** A schema of a value other than the given ones, for the variant of unknown values. */
export function unknownValueOf(...values: string[]): JsonObject {
  return { type: "string", not: { pattern: `^(${values.join("|")})$` }, "x-open-enum": true };
}

export function referenceTo(schema: string): JsonObject {
  return { $ref: `#/components/schemas/${schema}` };
}

/** A document in which the server sends each schema. */
export function received(schemas: JsonObject): JsonObject {
  return exchanged(schemas, { received: Object.keys(schemas) });
}

/** A document in which the caller sends each schema. */
export function sent(schemas: JsonObject): JsonObject {
  return exchanged(schemas, { sent: Object.keys(schemas) });
}

/** A document with schemas, some of which callers send, and some of which the server sends. */
export function exchanged(schemas: JsonObject, directions: { sent?: string[]; received?: string[] }): JsonObject {
  const { sent: inputs = [], received: answers = [] } = directions;
  const requests = inputs.map((schema) => [
    `/${schema}`,
    { post: { operationId: `send${schema}`, ...bodyOf(referenceTo(schema)), responses: {} } },
  ]);
  const responses = answers.map((schema) => [`/${schema}/{id}`, { get: answerOf(`read${schema}`, schema) }]);
  return documentOf({ paths: Object.fromEntries([...requests, ...responses]), components: { schemas } });
}

/** An operation that returns a schema. */
function answerOf(operationId: string, schema: string): JsonObject {
  const content = { "application/json": { schema: referenceTo(schema) } };
  return { operationId, responses: { 200: { description: "", content } } };
}

/** A document with an operation that has the given query parameters. */
export function withQuery(path: string, query: JsonObject, schemas: JsonObject = {}): JsonObject {
  const parameters = Object.entries(query).map(([name, schema]) => ({ name, in: "query", schema }));
  return documentOf({
    paths: { [path]: { get: { operationId: "findAll", parameters, responses: {} } } },
    components: { schemas },
  });
}
