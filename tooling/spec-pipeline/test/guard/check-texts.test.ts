import { expect, test } from "vitest";
import { refusalOf } from "./refusal-of.ts";
import { withOperation, withSchemas } from "./sound-document.ts";

const comment = 'the text contains "*/", which could end a comment in generated code. Remove it from the text.';
const template = 'the text contains "${", which could open an expression in generated code. Remove it from the text.';

test.each([
  ["a summary", withOperation({ summary: "*/ alert(1) /*" }), "#/paths/~1others/get/summary", comment],
  [
    "a description",
    withOperation({ description: "`${process.exit()}`" }),
    "#/paths/~1others/get/description",
    template,
  ],
  ["a title", withSchemas({ A: { title: "*/" } }), "#/components/schemas/A/title", comment],
  ["an enum value", withSchemas({ A: { enum: ["*/"] } }), "#/components/schemas/A/enum/0", comment],
  ["a default", withSchemas({ A: { default: "${a}" } }), "#/components/schemas/A/default", template],
  ["a pattern", withSchemas({ A: { pattern: "a*/b" } }), "#/components/schemas/A/pattern", comment],
  ["a format", withSchemas({ A: { format: "*/" } }), "#/components/schemas/A/format", comment],
  ["an example", withSchemas({ A: { example: "*/" } }), "#/components/schemas/A/example", comment],
])("refuses %s that could break out of generated code", (_, document, pointer, message) => {
  const refusal = refusalOf(document);

  expect(refusal.message).toBe(`Refused the document at ${pointer}: ${message}`);
});

test("refuses a key that could break out of generated code", () => {
  const { message } = refusalOf(withSchemas({ A: { properties: { "*/": {} } } }));

  expect(message).toBe(
    'Refused the document at #/components/schemas/A/properties/*~1: the key contains "*/", which could end a comment in generated code. Rename the key.',
  );
});

test("refuses the key `*/*` if it is not a media type", () => {
  const { message } = refusalOf(withSchemas({ A: { properties: { "*/*": {} } } }));

  expect(message).toMatch(/^Refused the document at #\/components\/schemas\/A\/properties\/\*~1\*: the key contains/);
});

test.each([
  ["an escape", "\u001b[2J", "U+001B"],
  ["a carriage return", "a\rb", "U+000D"],
  ["a C1 control", "\u0085", "U+0085"],
  ["a bidirectional override", "admin\u202e", "U+202E"],
  ["a bidirectional isolate", "\u2066", "U+2066"],
  ["a zero-width space", "a\u200bb", "U+200B"],
  ["a byte order mark", "a\ufeff", "U+FEFF"],
  ["a line separator", "\u2028", "U+2028"],
  ["a tag character", "\u{e0041}", "U+E0041"],
  ["half a surrogate pair", "\ud800", "U+D800"],
])("refuses %s in a description", (_, description, codePoint) => {
  const { message } = refusalOf(withSchemas({ A: { description } }));

  expect(message).toBe(
    `Refused the document at #/components/schemas/A/description: the text contains the invisible character ${codePoint}. Remove it from the text.`,
  );
});

test.each([
  ["of a property named `example`", { properties: { example: "\u0015" } }, "properties/example"],
  ["in a URL", { example: "https://a.example/\u0015" }, "example"],
  ["that reorders text", { example: "\u202e" }, "example"],
])("refuses an invisible character in an example %s", (_, schema, pointer) => {
  const { message } = refusalOf(withSchemas({ A: schema }));

  expect(message).toContain(`#/components/schemas/A/${pointer}: the text contains the invisible character U+`);
});
