import { expect, test } from "vitest";
import { refusalOf } from "./refusal-of.ts";
import { withOperation, withPath } from "./sound-document.ts";

test.each([
  ["a dash", "find-things"],
  ["a leading digit", "1things"],
  ["a quote", 'x"; alert(1)'],
  ["no characters", ""],
  ["a number", 1],
  ["the name of a prototype", "__proto__"],
  ["the name of a constructor", "constructor"],
])("refuses an operationId with %s", (_, operationId) => {
  const { message } = refusalOf(withOperation({ operationId }));

  expect(message).toBe(
    "Refused the document at #/paths/~1others/get/operationId: it is not an identifier, but names in the types are derived from it. Use letters, digits and _, with no digit first.",
  );
});

test("refuses an operation without an operationId", () => {
  const { message } = refusalOf(withOperation({ operationId: undefined }));

  expect(message).toBe(
    "Refused the document at #/paths/~1others/get: it has no operationId, but names in the types are derived from it. Add one.",
  );
});

test.each(["findThing", "thingCreated"])("refuses a second use of the operationId %s", (operationId) => {
  const { message } = refusalOf(withOperation({ operationId }));

  expect(message).toMatch(
    /^Refused the document at #\/\S+\/operationId: "\w+" is also used at #\/\S+\/operationId\. Use a different operationId for each operation\.$/,
  );
});

test("refuses an operation that is not an object", () => {
  const { message } = refusalOf(withPath("/others", { post: null }));

  expect(message).toBe("Refused the document at #/paths/~1others/post: it is not an object. Describe the operation.");
});
