import { describe, expect, it } from "vitest";
import type { JsonObject } from "../src/json.ts";
import { listOperations } from "../src/operations.ts";
import { answer, tinyDocument } from "./tiny-document.ts";

describe("listOperations", () => {
  it("lists each method of each path", () => {
    const paths = { "/coins": { get: {}, post: {} }, "/coins/{id}": { parameters: [], delete: {} } };

    const operations = list(tinyDocument({}, { paths }));

    expect(operations.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "GET /coins",
      "POST /coins",
      "DELETE /coins/{id}",
    ]);
  });

  it("adds the parameters of the path, unless the operation replaces them", () => {
    const replaced = { name: "id", in: "path", required: true, schema: { type: "integer" } };
    const side = { name: "side", in: "query", schema: { type: "string" } };

    const [operation] = list(tinyDocument({ parameters: [replaced, side] }));

    expect(operation?.parameters).toEqual([replaced, { ...side, required: false }]);
  });

  it("resolves references to parameters, bodies and responses", () => {
    const operation = {
      parameters: [{ $ref: "#/components/parameters/side" }],
      requestBody: { $ref: "#/components/requestBodies/Coin~1New" },
      responses: { 200: { $ref: "#/components/responses/Coin" } },
    };
    const components = {
      parameters: { side: { name: "side", in: "query", schema: {} } },
      requestBodies: { "Coin/New": answer({ type: "object" }) },
      responses: { Coin: answer({ type: "string" }) },
    };

    const [found] = list(tinyDocument(operation, { components }));

    expect(found?.parameters.map(({ name }) => name)).toEqual(["id", "side"]);
    expect(found?.body?.pointer).toBe("/components/requestBodies/Coin~1New/content/application~1json/schema");
    expect(found?.success.content).toEqual({
      mediaType: "application/json",
      schema: { type: "string" },
      pointer: "/components/responses/Coin/content/application~1json/schema",
    });
  });

  it("reads the lowest success status and every error, and replaces a range by its first status", () => {
    const empty = { description: "Nothing" };

    const [operation] = list(tinyDocument({ responses: { "5XX": empty, 404: empty, 202: empty, 201: empty } }));

    expect(operation?.success.status).toBe(201);
    expect(operation?.errors.map(({ status }) => status)).toEqual([404, 500]);
  });
});

function list(document: object): ReturnType<typeof listOperations> {
  // As: a literal in a test is JSON.
  return listOperations(document as JsonObject);
}
