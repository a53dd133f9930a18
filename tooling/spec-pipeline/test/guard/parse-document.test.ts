import { expect, test } from "vitest";
import { refusalOf } from "./refusal-of.ts";
import { soundDocument } from "./sound-document.ts";

const versionPointer = "#/openapi";

test.each([
  ["a list", "[]", "a list"],
  ["a string", "Not Found", "a string"],
  ["a number", "404", "a number"],
  ["only null", "~", "empty"],
])("refuses %s instead of an object", (_, text, kind) => {
  const { message } = refusalOf(text);

  expect(message).toBe(`Refused the document at #: it is ${kind}, not an object. Use an OpenAPI document.`);
});

test("refuses an empty document", () => {
  const { message } = refusalOf("# nothing\n");

  expect(message).toBe("Refused the document: it is empty. Use an OpenAPI document.");
});

test.each([
  ["OpenAPI 3.2", "3.2.0", '"3.2.0"'],
  ["a number", 3.1, "3.1"],
  ["no version", undefined, "missing"],
  ["a hostile version", "3.1.0\u001b[2J", String.raw`"3.1.0\u001b[2J"`],
])("refuses %s", (_, openapi, shown) => {
  const { message } = refusalOf({ ...soundDocument, openapi });

  expect(message).toBe(
    `Refused the document at ${versionPointer}: it is ${shown}, not a version 3.1. Use an OpenAPI 3.1 document.`,
  );
});

test.each([
  ["no paths", undefined],
  ["a list of paths", []],
])("refuses %s", (_, paths) => {
  const { message } = refusalOf({ ...soundDocument, paths });

  expect(message).toBe(
    "Refused the document at #/paths: it is not an object, but the client needs operations. Use a document with paths.",
  );
});

test("refuses to vendor an OpenAPI 3.0 document, and reports why", () => {
  const { message } = refusalOf({ ...soundDocument, openapi: "3.0.3" });

  expect(message).toBe(
    `Refused the document at ${versionPointer}: it is "3.0.3", but the types and the contract require OpenAPI 3.1. ` +
      "Convert the document to OpenAPI 3.1. `pnpm spec diff` accepts it unchanged.",
  );
});
