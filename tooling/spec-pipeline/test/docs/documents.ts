import type { Json, JsonObject } from "../../src/document/json.ts";

/** A document with one operation, and the schemas of its response. */
export function orderDocument(schemas: Readonly<Record<string, Json>>, operation: JsonObject = {}): JsonObject {
  return {
    openapi: "3.1.0",
    tags: [{ name: "orders", description: "What customers buy." }],
    paths: {
      "/orders/{id}": {
        get: {
          operationId: "findOrder",
          tags: ["orders"],
          summary: "Find an order",
          description: "Returns what was bought, and when.",
          responses: {
            200: {
              description: "What was bought.",
              content: { "application/json": { schema: { $ref: "#/components/schemas/Order" } } },
            },
          },
          ...operation,
        },
      },
    },
    components: { schemas },
  };
}

/** A property with a sufficient description and example. */
export const described: JsonObject = { type: "string", description: "Tells customers apart.", example: "x" };
