import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { lintProse } from "../src/lint-prose.ts";

async function findings(file: string): Promise<readonly string[]> {
  const source = await readFile(new URL(`fixtures/${file}`, import.meta.url), "utf8");
  const found = await lintProse(source, file);
  return found.map(
    ({ line, rule, message }) => `${line} ${rule}: ${/“[^”]+”/.exec(message)?.[0].replaceAll("\n", " ")}`,
  );
}

it("reads the paragraphs of a document, and no code", async () => {
  const found = await findings("document.md");

  expect(found).toEqual([
    "4 terminology: “in vain”",
    "4 terminology: “answer”",
    "5 terminology: “at once”",
    "13 stop-words: “utilize”",
  ]);
});

it("reads the comments and the long strings of code, without the lines of code in a string", async () => {
  const found = await findings("code.ts");

  expect(found).toEqual([
    "2 terminology: “Gives”",
    "2 terminology: “hands on”",
    "10 terminology: “sent again”",
    "12 terminology: “is no number”",
    "12 terminology: “whatever”",
    "13 terminology: “Mend”",
    "18 terminology: “Mend”",
  ]);
});

it("reads the comments and the texts of YAML, and no selector", async () => {
  const found = await findings("texts.yaml");

  expect(found).toEqual(["1 terminology: “in vain”", "5 terminology: “behaviour”", "6 terminology: “beside”"]);
});
