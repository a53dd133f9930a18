import { describe, expect, it } from "vitest";
import { meaningsOf } from "../../src/compare/wire-meaning.ts";

describe("meaningsOf", () => {
  it("refuses a rule of the differ that it does not know, rather than to lose what it found", () => {
    const change = {
      typeName: "Schema",
      kind: "modified",
      property: "x",
      verdicts: [{ ruleId: "schema-became-odd" }],
    } as const;

    expect(() => meaningsOf(change)).toThrow(
      'redocly diff judged by a rule that is not known here, "schema-became-odd": say in compare/wire-meaning.ts whether the types show what it finds.',
    );
  });

  it("finds no meaning in a text", () => {
    const side = { pointer: "#/paths/~1things/get/description", value: "Things." };

    expect(
      meaningsOf({ typeName: "Operation", kind: "modified", property: "description", base: side, verdicts: [] }),
    ).toEqual([]);
  });
});
