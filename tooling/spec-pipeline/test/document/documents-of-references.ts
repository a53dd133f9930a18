import type { Json, JsonObject } from "../../src/document/json.ts";

/** A pointer of each kind that does not point to a whole component, into `documentOfParts`. */
export const deepPointers: readonly string[] = [
  "#/components/schemas/Owner/properties/word",
  "#/components/schemas/Owner/properties/nested/properties/inner",
  "#/components/schemas/Owner/properties/list/items",
  "#/components/schemas/Owner/properties/tuple/prefixItems/1",
  "#/components/schemas/Owner/properties/map/additionalProperties",
  "#/components/schemas/Owner/properties/patterns/patternProperties/^x_",
  "#/components/schemas/Owner/properties/choice/oneOf/0",
  "#/components/schemas/Owner/properties/any/anyOf/1",
  "#/components/schemas/Owner/properties/negated/not",
  "#/components/schemas/Owner/properties/names/propertyNames",
  "#/components/schemas/Owner/properties/holding/contains",
  "#/components/schemas/Owner/properties/a~1b~0c",
  "#/components/schemas/Owner/properties/defining/$defs/Inner",
  "#/components/schemas/Owner/properties/conditional/then",
  "#/components/schemas/Owner/properties/depending/dependentSchemas/valueOf",
  "#/paths/~1parts~1{id}/get/callbacks/done/{$request.query.url}/post/requestBody/content/application~1json/schema",
  "#/components/schemas/Composed/allOf/0",
  "#/components/schemas/Composed/allOf/1/properties/part",
  "#/components/schemas/Words/items",
  "#/components/schemas/Again/properties/word",
  "#/components/schemas/Owner/properties/beside/properties/own",
  "#/components/schemas/Again/properties/list/items",
  "#/components/parameters/Filter/schema",
  "#/components/headers/Mark/schema",
  "#/components/responses/Done/content/application~1json/schema",
  "#/components/responses/Done/headers/X-Mark/schema",
  "#/components/requestBodies/Order/content/application~1json/schema",
  "#/paths/~1parts~1{id}/get/responses/200/content/application~1json/schema",
  "#/paths/~1parts~1{id}/get/parameters/0/schema",
  "#/paths/~1parts~1{id}/parameters/0/schema",
  "#/paths/~1parts~1{id}/get/requestBody/content/application~1json/schema",
  "#/webhooks/part_made/post/requestBody/content/application~1json/schema/properties/part",
];

/** A document in which each of these pointers points to the given schema, with the given schemas and paths. */
export function documentOfParts(part: Json, schemas: JsonObject = {}, paths: JsonObject = {}): JsonObject {
  const header = { schema: part };
  return {
    openapi: "3.1.0",
    info: { title: "Parts", version: "1.0.0" },
    servers: [{ url: "https://api.example" }],
    paths: {
      "/parts/{id}": {
        parameters: [{ name: "id", in: "path", required: true, schema: part }],
        get: {
          operationId: "findPart",
          parameters: [{ name: "by", in: "query", schema: part }],
          requestBody: body(part),
          responses: { 200: { description: "", ...body(part) } },
          callbacks: { done: { "{$request.query.url}": { post: { requestBody: body(part), responses: {} } } } },
        },
      },
      ...paths,
    },
    webhooks: {
      part_made: {
        post: {
          operationId: "partMade",
          requestBody: body(object({ webhook_type: { type: "string", enum: ["part.made"] }, part })),
          responses: {},
        },
      },
    },
    components: {
      schemas: {
        Owner: object({
          word: part,
          nested: object({ inner: part }),
          list: { type: "array", items: part },
          tuple: { type: "array", prefixItems: [{ type: "boolean" }, part] },
          map: { type: "object", additionalProperties: part },
          patterns: { type: "object", patternProperties: { "^x_": part } },
          choice: { oneOf: [part, { type: "null" }] },
          any: { anyOf: [{ type: "null" }, part] },
          negated: { type: "string", not: part },
          names: { type: "object", propertyNames: part },
          holding: { type: "array", contains: part },
          "a/b~c": part,
          defining: { $defs: { Inner: part } },
          // oxlint-disable-next-line no-thenable -- a keyword of JSON Schema
          conditional: { if: {}, then: part },
          depending: { dependentSchemas: { valueOf: part } },
          beside: { $ref: "#/components/schemas/Owner", ...object({ own: part }) },
        }),
        Composed: { allOf: [part, object({ part })] },
        Words: { type: "array", items: part },
        Again: { $ref: "#/components/schemas/Owner" },
        ...schemas,
      },
      parameters: { Filter: { name: "filter", in: "query", schema: part } },
      headers: { Mark: header },
      responses: { Done: { description: "", headers: { "X-Mark": header }, ...body(part) } },
      requestBodies: { Order: body(part) },
    },
  };
}

function body(schema: Json): JsonObject {
  return { content: { "application/json": { schema } } };
}

function object(properties: JsonObject): JsonObject {
  return { type: "object", properties };
}
