import { describe, expect, it } from "vitest";
import { classifyChange } from "../../../src/compare/wire/classify-change.ts";

describe("classifyChange", () => {
  it("refuses a rule of the differ that it does not know, rather than to lose what it found", () => {
    const change = {
      typeName: "Schema",
      kind: "modified",
      property: "x",
      verdicts: [{ ruleId: "schema-became-odd" }],
    } as const;

    expect(() => classifyChange(change)).toThrow(
      'redocly diff judged by a rule that is not known here, "schema-became-odd": say in compare/wire/classify-change.ts whether the types show what it finds.',
    );
  });

  it("finds nothing in a text", () => {
    const side = { pointer: "#/paths/~1things/get/description", value: "Things." };

    expect(
      classifyChange({ typeName: "Operation", kind: "modified", property: "description", base: side, verdicts: [] }),
    ).toEqual([]);
  });
});
