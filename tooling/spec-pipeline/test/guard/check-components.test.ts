import { expect, test } from "vitest";
import { refusalOf } from "./refusal-of.ts";
import { soundDocument, withSchemas } from "./sound-document.ts";

test.each(["1Thing", "Thing-Object", "Thing.Object", "", "Thing;", "Ding\u00e4", "A".repeat(129)])(
  "refuses the schema name %o",
  (name) => {
    const { message } = refusalOf(withSchemas({ [name]: {} }));

    expect(message).toMatch(
      /^Refused the document at #\/components\/schemas\/.*: the name is not an identifier, but type names are derived from it\. Use letters/,
    );
  },
);

test.each([
  ["components that are a list", [], "#/components", "Map kinds of components to components."],
  [
    "headers that are a string",
    { ...soundDocument.components, headers: "x" },
    "#/components/headers",
    "Map names to components.",
  ],
])("refuses %s", (_, components, pointer, fix) => {
  const { message } = refusalOf({ ...soundDocument, paths: {}, components });

  expect(message).toBe(`Refused the document at ${pointer}: it is not an object. ${fix}`);
});
