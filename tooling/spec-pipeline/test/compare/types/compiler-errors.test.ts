import { describe, expect, it } from "vitest";
import { compilerErrors } from "../../../src/compare/types/compiler-errors.ts";
import { TypeProgram } from "../../../src/compare/compiler/type-program.ts";
import { TypeComparer } from "../../../src/compare/types/type-comparer.ts";

/** The types of a document whose operation accepts and returns the given type. */
function typesOf(type: string): string {
  const content = `{ content: { "application/json": ${type} } }`;
  return `export interface operations { update: { parameters: {}; requestBody?: ${content}; responses: { 200: ${content} } } }`;
}

const place = ["operations", "update"];
const places = { older: place, newer: place };

function errors(direction: "request" | "response" | "webhook", older: string, newer: string): string[] {
  const program = new TypeProgram(typesOf(older), typesOf(newer));
  return compilerErrors({ direction, places }, new TypeComparer(program).sides, program);
}

describe("compilerErrors", () => {
  it("checks whether an older request is valid for the newer document", () => {
    expect(errors("request", "{ a: string }", "{ a: string | null }")).toEqual([]);
    expect(errors("request", "{ a: string | null }", "{ a: string }")).toEqual([
      "Type 'null' is not assignable to type 'string'.",
    ]);
  });

  it.each(["response", "webhook"] as const)(
    "checks whether a newer %s is valid for the older document",
    (direction) => {
      expect(errors(direction, "{ a: string | null }", "{ a: string }")).toEqual([]);
      expect(errors(direction, "{ a: string }", "{ a: string | null }")).toEqual([
        "Type 'null' is not assignable to type 'string'.",
      ]);
    },
  );
});
