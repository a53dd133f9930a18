import { expect, test } from "vitest";
import { refusalOf } from "./refusal-of.ts";
import { withSchemas } from "./sound-document.ts";

test.each([
  ["a file", "./secrets.yaml#/a"],
  ["an absolute file", "file:///etc/passwd"],
  ["the network", "https://evil.example/a.yaml#/a"],
  ["the network, without a scheme", "//evil.example/a.yaml"],
  ["an anchor", "#Thing"],
  ["the whole document", "#"],
])("refuses a reference to %s", (_, $ref) => {
  const { message } = refusalOf(withSchemas({ A: { $ref } }));

  expect(message).toBe(
    `Refused the document at #/components/schemas/A/$ref: "${$ref}" does not point into the document. Use a local pointer, "#/…".`,
  );
});

test.each([
  ["at nothing", "#/components/schemas/Missing"],
  ["at a string", "#/info/title"],
  ["at the length of a list", "#/paths/~1things~1{thing_id}/parameters/length"],
  ["at an odd index", "#/paths/~1things~1{thing_id}/parameters/00"],
  ["at the key of a prototype", "#/components/schemas/__proto__"],
  ["at the key of a constructor", "#/components/schemas/Thing/constructor"],
  ["through another reference", "#/paths/~1things~1{thing_id}/parameters/0/schema"],
  ["with a stray percent sign", "#/components/schemas/%5Thing"],
  ["with half a character", "#/components/schemas/%E2%82"],
  ["with a stray tilde", "#/components/schemas/~Thing"],
])("refuses a reference that points %s", (_, $ref) => {
  const { message } = refusalOf(withSchemas({ A: { items: { $ref } } }));

  expect(message).toBe(
    `Refused the document at #/components/schemas/A/items/$ref: "${$ref}" does not point to an object of the document. Correct the pointer.`,
  );
});

test("refuses a reference that is not a string", () => {
  const { message } = refusalOf(withSchemas({ A: { $ref: { toString: "#/components/schemas/Thing" } } }));

  expect(message).toBe(
    'Refused the document at #/components/schemas/A/$ref: the reference is not a string. Use a local pointer, "#/…".',
  );
});

test("refuses a reference inside an example, because some tools follow it", () => {
  const { message } = refusalOf(withSchemas({ A: { example: { $ref: "/etc/passwd" } } }));

  expect(message).toContain("#/components/schemas/A/example/$ref");
});

test("refuses a discriminator that maps to a file", () => {
  const discriminator = { propertyName: "kind", mapping: { sound: "Thing", hostile: "./thing.yaml" } };

  const { message } = refusalOf(withSchemas({ A: { discriminator } }));

  expect(message).toContain('/discriminator/mapping/hostile: "./thing.yaml" does not point into the document.');
});

test.each(["$id", "$dynamicRef", "$recursiveRef", "operationRef", "externalValue"])(
  "refuses the keyword %s",
  (keyword) => {
    const { message } = refusalOf(withSchemas({ A: { [keyword]: "https://evil.example/" } }));

    expect(message).toBe(
      `Refused the document at #/components/schemas/A/${keyword}: it refers to something outside the document. Use a $ref to components.`,
    );
  },
);
