import { expect, test } from "vitest";
import { terminalText } from "../../src/terminal/terminal-text.ts";

test.each([
  ["a\u001b[2Jb\nc", String.raw`a\u{1b}[2Jb` + "\nc"],
  ["a\rb\u0007", String.raw`a\u{d}b\u{7}`],
  ["\u202etxet", String.raw`\u{202e}txet`],
  ["a\u0000\ud800", String.raw`a\u{0}\u{d800}`],
  ["  - `ä 日本 🙂`: plain\n", "  - `ä 日本 🙂`: plain\n"],
])("shows %j without terminal control sequences", (text, shown) => {
  expect(terminalText(text)).toBe(shown);
});
