import { expect, test } from "vitest";
import { refusalOf } from "./refusal-of.ts";
import { soundDocument, withSchemas } from "./sound-document.ts";

test.each(["__proto__", "prototype", "constructor"])("refuses the key %s in YAML", (key) => {
  const { message } = refusalOf(`openapi: 3.1.0\npaths: {}\nx-more:\n  - ${key}: {polluted: true}`);

  expect(message).toBe(
    `Refused the document at #/x-more/0/${key}: the key would access the prototype of an object. Rename the key.`,
  );
});

test("refuses the key `__proto__` in JSON, even if it is escaped", () => {
  const text = JSON.stringify(soundDocument).replace('"Thing":', String.raw`"__pr\u006fto__":`);

  const { message } = refusalOf(text);

  expect(message).toBe(
    "Refused the document at #/components/schemas/__proto__: the key would access the prototype of an object. Rename the key.",
  );
});

test("refuses a key that is too long", () => {
  const { message } = refusalOf(withSchemas({ Thing: { properties: { ["x".repeat(257)]: {} } } }));

  expect(message).toMatch(
    /^Refused the document at #\/components\/schemas\/Thing\/properties\/x{79}…: the key has more than/,
  );
});
