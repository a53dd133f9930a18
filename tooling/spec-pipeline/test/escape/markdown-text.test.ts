import { describe, expect, it } from "vitest";

import { markdownText } from "../../src/escape/markdown-text.ts";

describe("markdownText", () => {
  it.each([
    ["a version", "1.51.0", "1.51.0"],
    ["a word", "credit notes", "credit notes"],
    ["a link", "[a](b)", String.raw`\[a\]\(b\)`],
    ["emphasis and code", "*a* `b`", String.raw`\*a\* \`b\``],
    ["a tag", "<script>", String.raw`\<script\>`],
    ["a title on a line of its own", "1\n# 2", String.raw`1\\u\{a\}\# 2`],
    ["somebody's name", "@all", String.raw`\@all`],
  ])("shows %s as plain text", (_, text, escaped) => {
    expect(markdownText(text)).toBe(escaped);
  });
});
