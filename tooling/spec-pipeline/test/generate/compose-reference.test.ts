import { describe, expect, test } from "vitest";
import { composeReference } from "../../src/generate/compose-reference.ts";

const schemas = {
  Anything: {},
  Item: { type: "object", properties: { code: { type: "string" } } },
  List: { type: "array", items: {} },
  Nullable: { type: ["object", "null"], properties: { code: { type: "string" } } },
  Status: { type: "string", enum: ["a", "b"] },
} as const;

function composed(name: keyof typeof schemas, beside: object): unknown {
  return composeReference({ components: { schemas } }, { $ref: `#/components/schemas/${name}`, ...beside });
}

describe("composing a reference", () => {
  test.each([
    ["Status", { enum: ["a"] }],
    ["Status", { const: "a" }],
    ["Item", { properties: { name: { type: "string" } } }],
    ["Item", { additionalProperties: { type: "string" } }],
    ["Item", { required: ["code"] }],
    ["Item", { oneOf: [{ required: ["code"] }] }],
    ["Nullable", { type: "object" }],
    ["Anything", { type: "string" }],
  ] as const)("brings what is beside %s into an allOf: %j", (name, beside) => {
    expect(composed(name, beside)).toEqual({ allOf: [{ $ref: `#/components/schemas/${name}` }, beside] });
  });

  test.each([
    ["Item", { description: "An item.", readOnly: true, deprecated: true, default: {} }],
    ["Item", { type: "object" }],
    ["Status", { type: "string" }],
    ["Status", { type: ["string", "null"] }],
  ] as const)("leaves words, annotations and a known type beside %s: %j", (name, beside) => {
    expect(composed(name, beside)).toMatchObject({ $ref: `#/components/schemas/${name}` });
  });

  test("keeps words and annotations of what it composes", () => {
    expect(composed("Status", { enum: ["a"], description: "A status.", deprecated: true })).toEqual({
      description: "A status.",
      deprecated: true,
      allOf: [{ $ref: "#/components/schemas/Status" }, { enum: ["a"] }],
    });
  });

  test("says that items are those of a list, without which the generator overlooks them", () => {
    expect(composed("List", { items: { type: "string" } })).toEqual({
      allOf: [{ $ref: "#/components/schemas/List" }, { type: "array", items: { type: "string" } }],
    });
  });

  test("puts members of an allOf beside a reference after it", () => {
    const other = { $ref: "#/components/schemas/Nullable" };

    expect(composed("Item", { allOf: [other] })).toEqual({ allOf: [{ $ref: "#/components/schemas/Item" }, other] });
  });
});
