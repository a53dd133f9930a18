import { describe, expect, test } from "vitest";
import type { Json } from "../../src/document/json.ts";
import { readTypeNameExceptions } from "../../src/generate/type-name-exceptions.ts";

describe("reading the exceptions", () => {
  test("returns them by their source", () => {
    const exceptions = readTypeNameExceptions({ PlanObject: { name: null, reason: "Unused." } });

    expect([...exceptions]).toEqual([["PlanObject", { name: null, reason: "Unused." }]]);
  });

  test("returns none for an empty file", () => {
    expect(readTypeNameExceptions(null).size).toBe(0);
  });

  test.each<[string, Json]>([
    ["the file", []],
    ['"PlanObject"', { PlanObject: "Plan" }],
    ['"PlanObject"', { PlanObject: { name: "Plan" } }],
    ['"PlanObject"', { PlanObject: { reason: "No name." } }],
    ['"PlanObject"', { PlanObject: { name: "Plan", reason: "Typo.", nmae: "Plan" } }],
  ])("reports that %s is malformed", (where, value) => {
    expect(() => readTypeNameExceptions(value)).toThrow(`spec/type-names.yaml: ${where} must map`);
  });
});
