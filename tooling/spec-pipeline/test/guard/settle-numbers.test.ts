import { expect, test } from "vitest";
import { guard } from "../../src/guard/guard.ts";
import { bytesOf, refusalOf } from "./refusal-of.ts";
import { withSchemas } from "./sound-document.ts";

const textWith = (schema: object, number: string): string =>
  JSON.stringify(withSchemas({ A: schema })).replace('"NUMBER"', number);

test.each([
  ["a bound", { maximum: "NUMBER" }, "9223372036854775807", "maximum"],
  ["an enum value", { enum: ["NUMBER"] }, "-9007199254740993", "enum/0"],
  ["a constant", { const: "NUMBER" }, "123456789012345678901234567890", "const"],
  ["a default", { default: { a: "NUMBER" } }, "0.12345678901234567890", "default/a"],
  ["a factor", { multipleOf: "NUMBER" }, "0x20000000000001", "multipleOf"],
])("refuses %s that would become a different number in the contract", (_, schema, number, place) => {
  const { message } = refusalOf(textWith(schema, number));

  expect(message).toBe(
    `Refused the document at #/components/schemas/A/${place}: the number ${number} has more digits than the generated files can keep. Use a number that a double can represent, or remove it.`,
  );
});

test("accepts such a number in an example, because the contract contains no examples", () => {
  const document = textWith({ type: "integer", example: "NUMBER" }, "9223372036854775807");

  expect(() => guard(bytesOf(document))).not.toThrow();
});

test("refuses a key that is such a number", () => {
  const { message } = refusalOf("openapi: 3.1.0\npaths: {}\nx-more: {9223372036854775807: a}");

  expect(message).toContain("the key is a number with more digits than can be kept. Write it as a string, in quotes.");
});
