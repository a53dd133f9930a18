import { describe, expect, it } from "vitest";
import { compareConstraint } from "../../../src/compare/wire/compare-constraint.ts";

describe("compareConstraint", () => {
  it.each([
    ["maxItems", 5, 4, "tightened"],
    ["maxItems", 4, 5, "loosened"],
    ["minimum", 0, 1, "tightened"],
    ["minimum", 1, undefined, "loosened"],
    ["exclusiveMaximum", undefined, 9, "tightened"],
    ["format", "uuid", "date", "changed"],
    ["uniqueItems", undefined, true, "tightened"],
    ["uniqueItems", true, false, "loosened"],
    ["additionalProperties", undefined, false, "tightened"],
    ["additionalProperties", false, undefined, "loosened"],
    ["type", ["integer", "null"], ["number", "null"], "loosened"],
  ] as const)("takes %s from %j to %j for %s", (keyword, before, after, expected) => {
    expect(compareConstraint(keyword, before, after)).toBe(expected);
  });

  it.each([
    ["additionalProperties", false, true],
    ["type", "string", ["string", "null"]],
    ["enum", ["a"], ["b"]],
  ] as const)("leaves %s from %j to %j to the types", (keyword, before, after) => {
    expect(compareConstraint(keyword, before, after)).toBeUndefined();
  });
});
