import { describe, expect, it } from "vitest";

import type { Declaration } from "../../src/declarations/declaration.ts";
import { describeTypes, readTypeTexts } from "../../src/declarations/type-texts.ts";
import type { Json } from "../../src/document/json.ts";

describe("describeTypes", () => {
  it("replaces the text of a type", () => {
    const declarations = declared("What to change.");

    describeTypes(declarations, new Map([["OrderUpdateInput", "What to change in an order."]]));

    expect(declarations.get("OrderUpdateInput")?.documentation).toStrictEqual({
      title: "Order",
      text: "What to change in an order.",
      tags: ["@deprecated"],
    });
  });

  it.each([
    ["Order", "What is bought.", 'no type is named "Order": rename the entry, or delete it.'],
    ["OrderUpdateInput", "What to change.", '"OrderUpdateInput" already has this text: delete the entry.'],
  ])("refuses a useless text of %s", (name, text, problem) => {
    expect(() => describeTypes(declared("What to change."), new Map([[name, text]]))).toThrow(
      `spec/type-texts.yaml: ${problem}`,
    );
  });
});

describe("readTypeTexts", () => {
  it("reads a missing file as no texts", () => {
    expect(readTypeTexts(null).size).toBe(0);
  });

  it.each<[string, Json]>([
    ["it must map type names to texts.", []],
    ['"Order" must have a text that ends with a period.', { Order: 3 }],
    ['"Order" must have a text that ends with a period.', { Order: "What is bought" }],
  ])("reports that %s", (problem, value) => {
    expect(() => readTypeTexts(value)).toThrow(`spec/type-texts.yaml: ${problem}`);
  });
});

function declared(text: string): Map<string, Declaration> {
  const name = "OrderUpdateInput";
  const documentation = { title: "Order", text, tags: ["@deprecated"] };
  return new Map([[name, { name, documentation, bases: [], members: undefined, type: "string" }]]);
}
