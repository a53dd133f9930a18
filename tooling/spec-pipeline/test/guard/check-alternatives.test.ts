import { expect, test } from "vitest";
import type { JsonObject } from "../../src/document/json.ts";
import { comparedOf, refusalOf } from "./refusal-of.ts";
import { withSchemas } from "./sound-document.ts";

/** Several choices that all apply together, each with several alternatives. */
function choices(count: number, alternatives: number, keyword = "oneOf"): JsonObject {
  const properties = Array.from({ length: alternatives }, (_, index) => ({ properties: { [`a${index}`]: {} } }));
  return { allOf: Array.from({ length: count }, () => ({ [keyword]: properties })) };
}

const A = { $ref: "#/components/schemas/A" };

test.each<[string, JsonObject]>([
  ["a million combinations of a composition", { A: choices(6, 10) }],
  ["those of anyOf", { A: choices(4, 8, "anyOf") }],
  ["those of references", { A: choices(2, 40), B: { allOf: [A], oneOf: [A, A] } }],
  ["choices inside choices", { A: { oneOf: Array.from({ length: 20 }, () => choices(2, 10)) } }],
  ["one choice with too many alternatives", { A: choices(1, 1001) }],
  ["a choice next to another", { A: { ...choices(2, 20), oneOf: [{}, {}, {}] } }],
])("refuses %s", (_, schemas) => {
  const { message } = refusalOf(withSchemas(schemas), "compare");

  expect(message).toMatch(/: its alternatives multiply to more than 1000 combinations\. Use fewer oneOf and anyOf/);
});

test.each<[string, JsonObject]>([
  ["a long choice", { A: choices(1, 300) }],
  ["a few choices together", { A: choices(3, 5) }],
  [
    "many properties, each with a choice",
    { A: { properties: Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`p${index}`, choices(1, 50)])) } },
  ],
  [
    "a choice that contains itself in a property",
    { A: { oneOf: [{ properties: { a: A } }, { properties: { b: A } }] } },
  ],
])("accepts %s", (_, schemas) => {
  expect(() => comparedOf(withSchemas(schemas))).not.toThrow();
});
