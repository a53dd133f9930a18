import { expect, test } from "vitest";
import type { JsonObject } from "../../src/document/json.ts";
import { comparedOf, refusalOf } from "./refusal-of.ts";
import { withSchemas } from "./sound-document.ts";

/** A schema nested several levels deep by a keyword. */
function nested(depth: number, key: "allOf" | "anyOf" | "oneOf" | "items", type: string[]): JsonObject {
  const inner = depth === 0 ? {} : nested(depth - 1, key, type);
  return { type, [key]: key === "items" ? inner : [inner] };
}

test.each(["allOf", "anyOf", "oneOf"] as const)("refuses lists of types that multiply through %s", (key) => {
  const { message } = refusalOf(withSchemas({ A: nested(20, key, ["string", "number", "boolean"]) }));

  expect(message).toMatch(
    /: the lists of types in it multiply to more than 5000000 types\. Use one type for each schema/,
  );
});

test("accepts nullable values at the maximum depth", () => {
  expect(() => comparedOf(withSchemas({ A: nested(25, "items", ["array", "null"]) }))).not.toThrow();
});
