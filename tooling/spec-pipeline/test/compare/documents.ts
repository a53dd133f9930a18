import type { Json, JsonObject } from "../../src/document/json.ts";

const securitySchemes = { token: { type: "http", scheme: "bearer" }, key: { type: "http", scheme: "basic" } };

/** The operations, webhooks and schemas of a small document. */
export interface Parts {
  readonly operations?: readonly JsonObject[];
  /** Payloads by `webhook_type`. */
  readonly webhooks?: JsonObject;
  readonly schemas?: JsonObject;
  /** Other members of the document. */
  readonly members?: JsonObject;
}

/** A document with the given parts. Each operation has its own path, unless it names one. */
export function documentOf({ operations = [], webhooks = {}, schemas = {}, members = {} }: Parts): JsonObject {
  const hooks = Object.entries(webhooks).map(([type, payload]) => [type.replace(".", "_"), webhook(type, payload)]);
  return {
    openapi: "3.1.0",
    info: { title: "Small", version: "1.0.0" },
    servers: [{ url: "https://api.example" }],
    paths: Object.fromEntries(operations.map(pathItem)),
    webhooks: Object.fromEntries(hooks),
    components: { schemas, securitySchemes },
    ...members,
  };
}

/** A document with one operation, `createThing`, whose body has the given schema. */
export function sending(schema: Json): JsonObject {
  return documentOf({ operations: [sends("createThing", schema)] });
}

/** A document with one operation, `findThing`, whose response has the given schema. */
export function receiving(schema: Json): JsonObject {
  return documentOf({ operations: [receives("findThing", schema)] });
}

/** A document that sends and receives the schema `Thing`. */
export function exchanging(thing: JsonObject): JsonObject {
  return documentOf({
    operations: [sends("createThing", reference("Thing")), receives("findThing", reference("Thing"))],
    schemas: { Thing: thing },
  });
}

/** An operation whose body has the given schema. */
export function sends(operationId: string, schema: Json): JsonObject {
  return { operationId, requestBody: { required: true, ...content(schema) } };
}

/** An operation whose response has the given schema. */
export function receives(operationId: string, schema: Json): JsonObject {
  return { operationId, method: "get", responses: { 200: { description: "", ...content(schema) } } };
}

/** An operation with one query parameter. */
export function takes(operationId: string, parameter: JsonObject): JsonObject {
  return { operationId, parameters: [{ name: "field", in: "query", schema: { type: "string" }, ...parameter }] };
}

export function content(schema: Json, mediaType = "application/json"): JsonObject {
  return { content: { [mediaType]: { schema } } };
}

/** An object with an `id` and the given properties. */
export function object(properties: JsonObject, required: readonly string[] = []): JsonObject {
  return { type: "object", required: ["id", ...required], properties: { id: { type: "string" }, ...properties } };
}

export function reference(schema: string): JsonObject {
  return { $ref: `#/components/schemas/${schema}` };
}

/** An open enum: other values than the named ones are possible. */
export function openEnum(...values: string[]): JsonObject {
  return {
    anyOf: [
      { type: "string", enum: values },
      { type: "string", "x-open-enum": true },
    ],
  };
}

/** The literal of a variant for all values that the other variants do not have. */
export function otherThan(...words: string[]): JsonObject {
  return { type: "string", not: { pattern: `^(${words.join("|")})$` }, "x-open-enum": true };
}

function webhook(type: string, payload: Json): JsonObject {
  const schema = {
    type: "object",
    required: ["webhook_type", "data"],
    properties: { webhook_type: { type: "string", enum: [type] }, data: payload },
  };
  return {
    post: {
      operationId: `on_${type.replace(".", "_")}`,
      requestBody: content(schema),
      responses: { 200: { description: "" } },
    },
  };
}

function pathItem({ path, method = "post", ...operation }: JsonObject): [string, Json] {
  const at = typeof path === "string" ? path : `/${textOf(operation["operationId"])}`;
  return [at, { [textOf(method)]: { responses: {}, ...operation } }];
}

function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}
