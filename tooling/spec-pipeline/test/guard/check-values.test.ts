import { expect, test } from "vitest";
import { refusalOf } from "./refusal-of.ts";
import { withSchemas } from "./sound-document.ts";

test.each([".inf", "-.inf", ".nan"])("refuses the number %s", (number) => {
  const { message } = refusalOf(`openapi: 3.1.0\npaths: {}\nx-limit: ${number}`);

  expect(message).toMatch(/^Refused the document at #\/x-limit: the number \S+ is not JSON\. Write a finite number\.$/);
});

test.each([
  ["a list", Array.from({ length: 10_001 }, (_, index) => index)],
  ["an object", Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`key_${index}`, index]))],
])("refuses %s with too many entries", (_, value) => {
  const { message } = refusalOf(withSchemas({ Thing: { default: value } }));

  expect(message).toBe(
    "Refused the document at #/components/schemas/Thing/default: it has more than 10000 entries. Make sure that it is an OpenAPI document.",
  );
});

test("accepts as many schemas as ten large documents contain", () => {
  const names = Array.from({ length: 10_001 }, (_, index) => `a${index}`);
  const schemas = Object.fromEntries(names.map((name) => [name, {}]));

  const { message } = refusalOf(withSchemas({ ...schemas, Hostile: { enum: names } }));

  expect(message).toContain("#/components/schemas/Hostile/enum: it has more than 10000 entries");
});
