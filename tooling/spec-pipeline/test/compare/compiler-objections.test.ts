import { describe, expect, it } from "vitest";
import { compilerObjections } from "../../src/compare/compiler-objections.ts";
import { TypeProgram } from "../../src/compare/type-program.ts";
import { TypeWalk } from "../../src/compare/walk-types.ts";

/** The types of a document whose operation takes and gives the given type. */
function typesOf(type: string): string {
  const content = `{ content: { "application/json": ${type} } }`;
  return `export interface operations { update: { parameters: {}; requestBody?: ${content}; responses: { 200: ${content} } } }`;
}

const place = ["operations", "update"];
const places = { older: place, newer: place };

function objections(direction: "request" | "response" | "webhook", older: string, newer: string): string[] {
  const program = new TypeProgram(typesOf(older), typesOf(newer));
  return compilerObjections({ direction, places }, new TypeWalk(program).sides, program);
}

describe("compilerObjections", () => {
  it("asks whether an older request is right for the newer document", () => {
    expect(objections("request", "{ a: string }", "{ a: string | null }")).toEqual([]);
    expect(objections("request", "{ a: string | null }", "{ a: string }")).toEqual([
      "Type 'null' is not assignable to type 'string'.",
    ]);
  });

  it.each(["response", "webhook"] as const)("asks whether a newer %s is right for the older document", (direction) => {
    expect(objections(direction, "{ a: string | null }", "{ a: string }")).toEqual([]);
    expect(objections(direction, "{ a: string }", "{ a: string | null }")).toEqual([
      "Type 'null' is not assignable to type 'string'.",
    ]);
  });
});
