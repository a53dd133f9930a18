import { expect, test } from "vitest";
import { refusalOf } from "./refusal-of.ts";
import { withOperation, withPath } from "./sound-document.ts";

test.each([
  ["a dash", "find-things"],
  ["a leading digit", "1things"],
  ["a quote", 'x"; alert(1)'],
  ["nothing", ""],
  ["a number", 1],
  ["the name of a prototype", "__proto__"],
  ["the name of a constructor", "constructor"],
])("refuses an operationId with %s", (_, operationId) => {
  const { message } = refusalOf(withOperation({ operationId }));

  expect(message).toBe(
    "Refused the document at #/paths/~1others/get/operationId: it is not an identifier, and names in the types are made from it. Use letters, digits and _, with no digit first.",
  );
});

test("refuses an operation without an operationId", () => {
  const { message } = refusalOf(withOperation({ operationId: undefined }));

  expect(message).toBe(
    "Refused the document at #/paths/~1others/get: it has no operationId, and names in the types are made from it. Give it one.",
  );
});

test.each(["findThing", "thingCreated"])("refuses the operationId %s a second time", (operationId) => {
  const { message } = refusalOf(withOperation({ operationId }));

  expect(message).toMatch(
    /^Refused the document at #\/\S+\/operationId: "\w+" stands at #\/\S+\/operationId too\. Give each operation its own id\.$/,
  );
});

test("refuses an operation that is not an object", () => {
  const { message } = refusalOf(withPath("/others", { post: null }));

  expect(message).toBe("Refused the document at #/paths/~1others/post: it is not an object. Describe the operation.");
});
