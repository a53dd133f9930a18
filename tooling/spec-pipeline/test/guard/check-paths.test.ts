import { expect, test } from "vitest";
import { refusalOf } from "./refusal-of.ts";
import { withPath } from "./sound-document.ts";

test.each([
  "things",
  "/",
  "/things/",
  "/things/../secrets",
  "/things/./a",
  "/things//a",
  "/things?admin=true",
  "/things#a",
  "https://evil.example/things",
  "//evil.example/things",
  "/things/%2e%2e",
  "/things/{thing_id",
  "/things/thing_id}",
  "/things/{{thing_id}}",
  "/things/{}",
  "/things/{thing id}",
  "x-things",
])("refuses the path %s", (path) => {
  const { message } = refusalOf(withPath(path, {}));

  expect(message).toBe(
    `Refused the document at #/paths/${path.replaceAll("/", "~1")}: the path is not a plain template, but the client fills in its parameters. Write it as "/things/{thing_id}".`,
  );
});

test("refuses a path whose item is not an object", () => {
  const { message } = refusalOf(withPath("/others", []));

  expect(message).toBe(
    "Refused the document at #/paths/~1others: it is not an object. List the operations of the path.",
  );
});

test("refuses a path whose item is a reference, which could hide operations", () => {
  const { message } = refusalOf(withPath("/others", { $ref: "#/paths/~1things~1{thing_id}" }));

  expect(message).toBe(
    "Refused the document at #/paths/~1others: it is a reference, so its changes could not be attributed to a path. Replace it with the path item.",
  );
});
