/** A small document that passes the guard. Each test makes one part of it hostile. */
export const soundDocument = {
  openapi: "3.1.0",
  info: { title: "Things", version: "1.0.0" },
  paths: {
    "/things/{thing_id}": {
      parameters: [{ $ref: "#/components/parameters/thing_id" }],
      get: {
        operationId: "findThing",
        description: "Finds a thing.\n\nCosts \u20ac1, 5 $ {really} \u{1f468}\u200d\u{1f4bb}",
        parameters: [{ name: "status[]", in: "query", schema: { type: "array", items: { type: "string" } } }],
        responses: {
          "200": {
            description: "The thing",
            content: {
              "application/json": { schema: { $ref: "#/components/schemas/Thing" } },
              "*/*": { schema: true },
            },
          },
        },
      },
    },
  },
  webhooks: {
    "thing.created": { post: { operationId: "thingCreated", responses: { "200": { description: "Seen" } } } },
  },
  components: {
    parameters: {
      thing_id: { name: "thing_id", in: "path", required: true, schema: { type: "string", example: "\u0015\u0094" } },
    },
    schemas: {
      Thing: {
        type: "object",
        properties: { parts: { type: "array", items: { $ref: "#/components/schemas/Thing" } } },
      },
    },
  },
};

/** The correct document with more schemas. */
export function withSchemas(schemas: object): object {
  const { components } = soundDocument;
  return { ...soundDocument, components: { ...components, schemas: { ...components.schemas, ...schemas } } };
}

/** The correct document with one more path. */
export function withPath(path: string, item: unknown): object {
  return { ...soundDocument, paths: { ...soundDocument.paths, [path]: item } };
}

/** The correct document with one more operation, with some given fields. */
export function withOperation(fields: object): object {
  return withPath("/others", { get: { operationId: "findOthers", responses: {}, ...fields } });
}
