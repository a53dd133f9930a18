import { expect, it } from "vitest";
import { findBlocks } from "../src/read-blocks.ts";

it("finds each block with its language and the line on which its code begins", () => {
  const text = ["# Title", "```ts", "const one = 1;", "```", "", "~~~", "plain", "~~~", "", "```sh title", "ls", "```"];

  const blocks = findBlocks("README.md", `${text.join("\n")}\n`);

  expect(blocks.map(({ place, language, code }) => [place, language, code])).toEqual([
    ["README.md:3", "ts", "const one = 1;\n"],
    ["README.md:7", "", "plain\n"],
    ["README.md:11", "sh title", "ls\n"],
  ]);
});

it("treats a line that only resembles a closing fence as code", () => {
  const text = ["````ts", "const fence = `", "```", "`;", "````", "  ```json", "{}", "  ```", "```ts", "open();"].join(
    "\n",
  );

  const blocks = findBlocks("README.md", text);

  expect(blocks.map(({ line, language, code }) => [line, language, code])).toEqual([
    [2, "ts", "const fence = `\n```\n`;\n"],
    [7, "json", "{}\n"],
    [10, "ts", "open();"],
  ]);
});
