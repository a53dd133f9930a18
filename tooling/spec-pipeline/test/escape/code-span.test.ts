import { describe, expect, it } from "vitest";

import { codeSpan, codeSpans } from "../../src/escape/code-span.ts";

describe("codeSpan", () => {
  it.each([
    ["a name", "status", "`status`"],
    ["a backtick", "a`b", "``a`b``"],
    ["a run of backticks", "a```b", "````a```b````"],
    ["a backtick at an end", "`", "`` ` ``"],
    ["a space at an end", " a", "`  a `"],
    ["a line end", "a\n\n# Title", String.raw`\`a\u{a}\u{a}# Title\``.replaceAll("\\`", "`")],
    ["a carriage return", "a\rb", String.raw`\`a\u{d}b\``.replaceAll("\\`", "`")],
    ["a terminal escape sequence", "\u001B[2Ja", String.raw`\`\u{1b}[2Ja\``.replaceAll("\\`", "`")],
    ["a text direction mark", "a\u202Eb", String.raw`\`a\u{202e}b\``.replaceAll("\\`", "`")],
    ["an HTML tag, which a span shows as text", "<img src=x>", "`<img src=x>`"],
    ["nothing", "", '""'],
  ])("keeps %s inside", (_, text, span) => {
    expect(codeSpan(text)).toBe(span);
  });

  it("cuts a text that is too long to read", () => {
    expect(codeSpan("x".repeat(10_000))).toBe(`\`${"x".repeat(159)}…\``);
  });
});

describe("codeSpans", () => {
  it("quotes each text separately", () => {
    expect(codeSpans(["a", "b`"])).toBe("`a`, `` b` ``");
  });
});
