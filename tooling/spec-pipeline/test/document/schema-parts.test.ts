import { describe, expect, test } from "vitest";
import { schemaParts } from "../../src/document/schema-parts.ts";

describe("the parts of a schema", () => {
  test("are the schema itself and its composed schemas, through references", () => {
    const base = { properties: { id: {} } };
    const extension = { properties: { name: {} } };
    const schema = { allOf: [{ $ref: "#/components/schemas/Base" }, extension] };
    const document = { components: { schemas: { Base: base } } };

    expect(schemaParts(document, schema)).toEqual([schema, base, extension]);
  });

  test("end at a recursive composition", () => {
    const loop = { allOf: [{ $ref: "#/components/schemas/Loop" }] };
    const document = { components: { schemas: { Loop: loop } } };

    expect(schemaParts(document, loop)).toEqual([loop]);
  });

  test("are empty for a value that is not a schema", () => {
    expect(schemaParts({}, { $ref: "#/components/schemas/Missing" })).toEqual([]);
  });
});
