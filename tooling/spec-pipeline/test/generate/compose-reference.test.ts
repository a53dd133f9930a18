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
  ] as const)("moves the keywords next to %s into an allOf: %j", (name, beside) => {
    expect(composed(name, beside)).toEqual({ allOf: [{ $ref: `#/components/schemas/${name}` }, beside] });
  });

  test.each([
    ["Item", { description: "An item.", readOnly: true, deprecated: true, default: {} }],
    ["Item", { type: "object" }],
    ["Status", { type: "string" }],
    ["Status", { type: ["string", "null"] }],
  ] as const)("keeps texts, annotations and a known type next to %s: %j", (name, beside) => {
    expect(composed(name, beside)).toMatchObject({ $ref: `#/components/schemas/${name}` });
  });

  test("keeps texts and annotations of the composed schema", () => {
    expect(composed("Status", { enum: ["a"], description: "A status.", deprecated: true })).toEqual({
      description: "A status.",
      deprecated: true,
      allOf: [{ $ref: "#/components/schemas/Status" }, { enum: ["a"] }],
    });
  });

  test("declares that items belong to a list, because the generator would ignore them otherwise", () => {
    expect(composed("List", { items: { type: "string" } })).toEqual({
      allOf: [{ $ref: "#/components/schemas/List" }, { type: "array", items: { type: "string" } }],
    });
  });

  test("puts the members of an allOf after the reference next to it", () => {
    const other = { $ref: "#/components/schemas/Nullable" };

    expect(composed("Item", { allOf: [other] })).toEqual({ allOf: [{ $ref: "#/components/schemas/Item" }, other] });
  });
});
