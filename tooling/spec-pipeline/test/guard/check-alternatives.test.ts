import { expect, test } from "vitest";
import type { JsonObject } from "../../src/document/json.ts";
import { comparedOf, refusalOf } from "./refusal-of.ts";
import { withSchemas } from "./sound-document.ts";

/** So many choices that all hold at once, each of so many alternatives. */
function choices(count: number, alternatives: number, keyword = "oneOf"): JsonObject {
  const properties = Array.from({ length: alternatives }, (_, index) => ({ properties: { [`a${index}`]: {} } }));
  return { allOf: Array.from({ length: count }, () => ({ [keyword]: properties })) };
}

const A = { $ref: "#/components/schemas/A" };

test.each<[string, JsonObject]>([
  ["a million combinations of a composition", { A: choices(6, 10) }],
  ["those of anyOf", { A: choices(4, 8, "anyOf") }],
  ["those of references", { A: choices(2, 40), B: { allOf: [A], oneOf: [A, A] } }],
  ["choices inside of choices", { A: { oneOf: Array.from({ length: 20 }, () => choices(2, 10)) } }],
  ["one choice of too many", { A: choices(1, 1001) }],
  ["a choice beside another", { A: { ...choices(2, 20), oneOf: [{}, {}, {}] } }],
])("refuses %s", (_, schemas) => {
  const { message } = refusalOf(withSchemas(schemas), "compare");

  expect(message).toMatch(/: its alternatives multiply to more than 1000 combinations\. Use fewer oneOf and anyOf/);
});

test.each<[string, JsonObject]>([
  ["a long choice", { A: choices(1, 300) }],
  ["a few choices at once", { A: choices(3, 5) }],
  [
    "many properties that have each a choice",
    { A: { properties: Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`p${index}`, choices(1, 50)])) } },
  ],
  ["a choice that holds itself in a property", { A: { oneOf: [{ properties: { a: A } }, { properties: { b: A } }] } }],
])("takes %s", (_, schemas) => {
  expect(() => comparedOf(withSchemas(schemas))).not.toThrow();
});
