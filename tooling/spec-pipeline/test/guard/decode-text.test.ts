import { expect, test } from "vitest";
import { guard } from "../../src/guard/guard.ts";
import { bytesOf, refusalOf } from "./refusal-of.ts";
import { soundDocument } from "./sound-document.ts";

test.each([
  ["a stray byte", Uint8Array.of(0x6f, 0x70, 0xff)],
  ["UTF-16", Uint8Array.of(0xff, 0xfe, 0x6f, 0x00)],
  ["an overlong slash", Uint8Array.of(0xc0, 0xaf)],
])("refuses %s, which is not UTF-8", (_, bytes) => {
  const { message } = refusalOf(bytes);

  expect(message).toBe("Refused the document: it is not valid UTF-8. Save it as UTF-8.");
});

test.each([
  ["HTML", "\n <!doctype html><title>Sign in</title>"],
  ["XML", '<?xml version="1.0"?><openapi/>'],
])("refuses %s", (_, text) => {
  const { message } = refusalOf(text);

  expect(message).toBe("Refused the document: it is HTML or XML, not YAML. Use the raw OpenAPI document.");
});

test("ignores a byte order mark", () => {
  const document = guard(bytesOf(`\ufeff${JSON.stringify(soundDocument)}`));

  expect(document).toEqual(soundDocument);
});
