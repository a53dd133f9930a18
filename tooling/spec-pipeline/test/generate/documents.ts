import type { Json, JsonObject } from "../../src/document/json.ts";

/** A document with the given members in addition to the required ones. */
export function documentOf(members: JsonObject): JsonObject {
  return { openapi: "3.1.0", info: { title: "Test", version: "1.2.3" }, paths: {}, ...members };
}

/** A document with the given schemas. */
export function documentOfSchemas(schemas: JsonObject): JsonObject {
  return documentOf({ components: { schemas } });
}

/** A document whose webhooks have the given payloads. */
export function documentOfWebhooks(payloads: JsonObject, schemas: JsonObject = {}): JsonObject {
  const webhooks = Object.entries(payloads).map(([name, schema]) => [
    name,
    { post: { ...bodyOf(schema), responses: {} } },
  ]);
  return documentOf({ webhooks: Object.fromEntries(webhooks), components: { schemas } });
}

/** The members of an operation whose body has the given schema. */
export function bodyOf(schema: Json): JsonObject {
  return { requestBody: { required: true, content: { "application/json": { schema } } } };
}

/** An operation with the given query parameters. */
export function operationOf(operationId: string, ...query: string[]): JsonObject {
  const parameters = query.map((name) => ({ name, in: "query", schema: { type: "string" } }));
  return { operationId, parameters, responses: {} };
}
