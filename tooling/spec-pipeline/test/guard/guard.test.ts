import { expect, test } from "vitest";
import { printYaml } from "../../src/document/yaml.ts";
import { exitCode } from "../../src/exit-code.ts";
import { guard } from "../../src/guard/guard.ts";
import { bytesOf, refusalOf } from "./refusal-of.ts";
import { soundDocument, withSchemas } from "./sound-document.ts";

test("returns a valid JSON document as plain data", () => {
  const document = guard(bytesOf(soundDocument));

  expect(document).toEqual(soundDocument);
});

test("returns a valid YAML document as plain data", () => {
  const document = guard(bytesOf(printYaml(soundDocument)));

  expect(document).toEqual(soundDocument);
});

test("reads a date as a string, as YAML 1.2 does", () => {
  const text = printYaml(soundDocument).replace("title: Things", "title: 2026-07-30");

  const document = guard(bytesOf(text));

  expect(document["info"]).toEqual({ title: "2026-07-30", version: "1.0.0" });
});

test("refuses with the exit code of a refused input", () => {
  const refusal = refusalOf("[]");

  expect(refusal.exitCode).toBe(exitCode.refusedInput);
});

test("prints hostile text escaped, shortened and on one line", () => {
  const hostile = `\u001b[2J\r\n\u202e${"x".repeat(500)}`;

  const { message } = refusalOf(withSchemas({ Thing: { properties: { [hostile.slice(0, 200)]: {} } } }));

  expect(message).toBe(
    String.raw`Refused the document at #/components/schemas/Thing/properties/\u{1b}[2J\u{d}\u{a}\u{202e}${"x".repeat(72)}…` +
      ": the key contains the invisible character U+202E. Rename the key.",
  );
});
