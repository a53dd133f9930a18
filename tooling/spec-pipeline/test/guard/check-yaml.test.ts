import { expect, test } from "vitest";
import { refusalOf } from "./refusal-of.ts";

const nestedTo = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);

test("refuses an alias bomb at its first anchor, without expanding it", () => {
  const levels = Array.from({ length: 50 }, (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level},`.repeat(9)}]`);

  const { message } = refusalOf(["openapi: 3.1.0", "a0: &a0 lol", ...levels].join("\n"));

  expect(message).toBe(
    "Refused the document at line 2: it uses a YAML anchor or alias, but the contract must contain each value in its place. Write the value out, or use a $ref.",
  );
});

test.each([
  [
    "an anchor",
    "a: 1\nb: &b 2",
    "it uses a YAML anchor or alias, but the contract must contain each value in its place. Write the value out, or use a $ref.",
  ],
  [
    "an alias",
    "a: 1\nb: *a",
    "it uses a YAML anchor or alias, but the contract must contain each value in its place. Write the value out, or use a $ref.",
  ],
  [
    "an anchor of a list",
    "a: 1\nb: &b [*b]",
    "it uses a YAML anchor or alias, but the contract must contain each value in its place. Write the value out, or use a $ref.",
  ],
  [
    "an anchor of a key",
    "a: 1\n&b b: 2",
    "it uses a YAML anchor or alias, but the contract must contain each value in its place. Write the value out, or use a $ref.",
  ],
  ["a function", "a: 1\nb: !!js/function 'function () {}'", "it uses a YAML tag. Remove the tag."],
  ["binary data", "a: 1\nb: !!binary aGk=", "it uses a YAML tag. Remove the tag."],
  ["a set", "a: 1\nb: !!set {c}", "it uses a YAML tag. Remove the tag."],
  ["a custom tag", "a: 1\nb: !<x:y> [1]", "it uses a YAML tag. Remove the tag."],
  ["a duplicate key", "a: 1\na: 2", "a mapping has a duplicate key. Remove one of the two."],
  ["a number and a string as the same key", "1: a\n'1': b", "a mapping has a duplicate key. Remove one of the two."],
  ["a duplicate key in JSON", '{"a": 1,\n"a": 2}', "a mapping has a duplicate key. Remove one of the two."],
  ["deep nesting", `a: 1\nb: ${nestedTo(65)}`, "values nest too deeply. Move the inner ones to components."],
  [
    "extremely deep nesting",
    `a: 1\nb: ${nestedTo(100_000)}`,
    "values nest too deeply. Move the inner ones to components.",
  ],
  [
    "a syntax error",
    'a: 1\nb: "c',
    "it is not valid YAML (unexpected end of the stream within a double quoted scalar). Fix the syntax.",
  ],
])("refuses %s, and reports the line", (_, text, message) => {
  const refusal = refusalOf(text);

  expect(refusal.message).toBe(`Refused the document at line 2: ${message}`);
});

test("refuses more than one document", () => {
  const { message } = refusalOf("openapi: 3.1.0\n---\nopenapi: 3.1.0");

  expect(message).toBe("Refused the document: it is more than one YAML document. Use one of them.");
});

test("refuses a mapping as a key", () => {
  const { message } = refusalOf("a: 1\n? {b: 1}\n: 2");

  expect(message).toBe("Refused the document: a key is a list or a mapping. Use a string as the key.");
});
