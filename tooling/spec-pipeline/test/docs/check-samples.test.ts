import { describe, expect, test } from "vitest";
import { checkSamples } from "../../src/docs/check-samples.ts";
import type { JsonObject } from "../../src/document/json.ts";

const documentOf = (schemas: JsonObject): JsonObject => ({ openapi: "3.1.0", paths: {}, components: { schemas } });

const faultsOf = (schema: JsonObject): readonly string[] =>
  checkSamples(documentOf({ Thing: schema }), 100).flatMap(({ faults }) => faults);

/** Schemas with 300 properties each. All properties refer to the next schema. */
const broadTree: JsonObject = {
  A: branches("B"),
  B: branches("C"),
  C: branches("D"),
  D: { type: "string" },
};

function branches(next: string): JsonObject {
  const names = Array.from({ length: 300 }, (_, index) => `b${index}`);
  return {
    type: "object",
    properties: Object.fromEntries(names.map((name) => [name, { $ref: `#/components/schemas/${next}` }])),
  };
}

describe("a sample", () => {
  const long = `${"a".repeat(40)}!`;

  test.each([
    ["^(a|a)*$", "aaa", []],
    ["^(a|a)*$", long, ["the body must match pattern"]],
    ["^(a+)+$", long, ["the body must match pattern"]],
    ["^([a-z]+)*$", long, ["the body must match pattern"]],
    ["^(?:a?){40}a{40}$", "a".repeat(40), []],
    ["^(\\w+\\s?)*$", long, ["the body must match pattern"]],
    ["^(?=(a+)+$)", long, ["the body cannot be validated: the pattern ^(?=(a+)+$) takes too long"]],
    ["^(a+)+\\1$", long, ["the body cannot be validated: the pattern ^(a+)+\\1$ takes too long"]],
  ])("is checked against the pattern %s in limited time: %s", (pattern, example, expected) => {
    const faults = faultsOf({ type: "string", pattern, example });

    expect(faults.length).toBe(expected.length);
    expected.forEach((fault, index) => expect(faults[index]).toContain(fault));
  });

  test("is not composed if it requires a billion items", () => {
    const faults = faultsOf({ type: "array", items: { type: "string" }, minItems: 1e9 });

    expect(faults).toEqual(["no sample can be composed: that took more than 100 ms, so the schema requires too much"]);
  });

  test("is not composed if its properties grow exponentially", () => {
    const [tree] = checkSamples(documentOf(broadTree), 100);

    expect(tree?.faults[0]).toContain("no sample can be composed");
  });

  test.each(["valueOf", "hasOwnProperty", "__proto__"])("is reported as invalid if its format is %s", (format) => {
    const faults = faultsOf({ type: "string", format });

    expect(faults[0]).toMatch(/^(no sample can be composed|the schema does not compile): /);
  });
});
