import { describe, expect, test } from "vitest";
import { declareRequired } from "../../src/generate/declare-required.ts";

const schemas = {
  Base: { properties: { code: { type: "string" } } },
  Composed: { allOf: [{ $ref: "#/components/schemas/Base" }, { properties: { name: { type: "string" } } }] },
};

function declaredIn(schema: object): unknown {
  const document = { components: { schemas: { ...schemas, Subject: schema as never } } };
  const result = declareRequired(document) as { components: { schemas: { Subject: unknown } } };
  return result.components.schemas.Subject;
}

describe("declaring what is required", () => {
  test("copies a property from the branch that declares it to the one that requires it", () => {
    const reference = { $ref: "#/components/schemas/Composed" };

    expect(declaredIn({ allOf: [reference, { required: ["code"] }] })).toEqual({
      allOf: [reference, { required: ["code"], properties: { code: { type: "string" } } }],
    });
  });

  test("copies a property that is required next to its allOf", () => {
    const allOf = [{ $ref: "#/components/schemas/Base" }];

    expect(declaredIn({ required: ["code"], allOf })).toEqual({
      required: ["code"],
      properties: { code: { type: "string" } },
      allOf,
    });
  });

  test("copies a property that is required next to a reference", () => {
    const reference = { $ref: "#/components/schemas/Base" };

    expect(declaredIn({ ...reference, required: ["code"] })).toEqual({
      allOf: [reference, { required: ["code"], properties: { code: { type: "string" } } }],
    });
  });

  test("prefers the property that the branch itself declares", () => {
    const schema = {
      allOf: [{ $ref: "#/components/schemas/Base" }, { required: ["code"], properties: { code: { const: "a" } } }],
    };

    expect(declaredIn(schema)).toEqual(schema);
  });

  test("leaves out a property that no branch declares", () => {
    const schema = { allOf: [{ $ref: "#/components/schemas/Base" }, { required: ["missing"] }] };

    expect(declaredIn(schema)).toEqual(schema);
  });
});
