import { describe, expect, it } from "vitest";
import type { JsonObject } from "../src/json.ts";
import { listOperations } from "../src/operations.ts";
import { RequestSampler, type Extent, type SampleRequest } from "../src/request-sampler.ts";
import { createSchemaValidator } from "../src/schema-validator.ts";
import { answer, tinyDocument } from "./tiny-document.ts";

describe("RequestSampler", () => {
  it("fills in the path", () => {
    const parameters = [{ name: "id", in: "path", required: true, schema: { type: "string", example: "a/b $1" } }];

    const { method, target, body } = sample({ parameters }, "minimal");

    expect({ method, target, body }).toEqual({ method: "GET", target: "/coins/a%2Fb%20%241", body: undefined });
  });

  it("serializes lists and objects in the query as Lago requires", () => {
    const parameters = [
      { name: "sides[]", in: "query", schema: { type: "array", items: { type: "string" }, example: ["a", "b"] } },
      { name: "metadata", in: "query", schema: { type: "object", example: { key: "value" } } },
    ];

    const { target } = sample({ parameters }, "full");

    expect(decodeURIComponent(target)).toBe("/coins/string?sides[]=a&sides[]=b&metadata[key]=value");
  });

  it("returns the values of the parameters by name", () => {
    const parameters = [
      { name: "id", in: "path", required: true, schema: { type: "string", example: "a/b" } },
      { name: "sides[]", in: "query", schema: { type: "array", items: { type: "string" }, example: ["a", "b"] } },
    ];

    const [full, minimal] = [sample({ parameters }, "full"), sample({ parameters }, "minimal")];

    expect(full).toMatchObject({ path: { id: "a/b" }, query: { "sides[]": ["a", "b"] } });
    expect(minimal).toMatchObject({ path: { id: "a/b" }, query: {} });
  });

  it("leaves out of a minimal query what is not required", () => {
    const parameters = [
      { name: "page", in: "query", schema: { type: "integer" } },
      { name: "side", in: "query", required: true, schema: { type: "string" } },
    ];

    const { target } = sample({ parameters }, "minimal");

    expect(target).toBe("/coins/string?side=string");
  });

  it("fills a body with everything that is allowed, or only with what is required", () => {
    const schema = {
      type: "object",
      properties: { side: { type: "string" }, year: { type: "integer" } },
      allOf: [{ required: ["side"] }],
    };
    const requestBody = { ...answer(schema), required: true };

    const [full, minimal] = [sample({ requestBody }, "full"), sample({ requestBody }, "minimal")];

    expect(full.body).toEqual({ side: "string", year: 0 });
    expect(minimal.body).toEqual({ side: "string" });
  });

  it("leaves out of a minimal request a body that is not required", () => {
    const requestBody = answer({ type: "object" });

    const { body } = sample({ requestBody }, "minimal");

    expect(body).toBeUndefined();
  });
});

function sample(operation: object, extent: Extent): SampleRequest {
  // As: a literal in a test is JSON.
  const document = tinyDocument(operation) as JsonObject;
  const sampler = new RequestSampler(document, createSchemaValidator(document));
  const [described] = listOperations(document);
  if (described === undefined) throw new Error("the document has no operation");
  return sampler.sample(described, extent);
}
