import { startMock } from "@lagokit/mock";
import { glob, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { afterAll, expect, it } from "vitest";
import { compileBlocks } from "../src/compile-blocks.ts";
import { readBlocks, root } from "../src/read-blocks.ts";
import { type Run, runBlock } from "../src/run-block.ts";
import { writeBlocks } from "../src/write-blocks.ts";

const readmes = await Array.fromAsync(
  glob(["{,spec/,packages/*/}{README,SKILL}.md", "docs/{guides,site}/*.md"], { cwd: root }),
);
const all = (await Promise.all(readmes.map(readBlocks))).flat();
const blocks = await writeBlocks(all.filter(({ language }) => language === "ts"));
const faults = compileBlocks(blocks);
const mock = await startMock();
const runs: Run[] = [];

afterAll(async () => {
  await mock.stop();
  await Promise.all(
    [...new Set(blocks.map(({ file }) => dirname(file)))].map((folder) => rm(folder, { recursive: true })),
  );
  await mkdir(".vitest", { recursive: true });
  await writeFile(".vitest/readme-table.txt", summary());
});

it.each(all)("the block at $place names its language", ({ language }) => {
  // A block in another dialect, or without a language, would be skipped. The language `text` is for blocks that are not
  // code.
  expect(["ts", "bash", "sh", "json", "text"]).toContain(language);
});

it.each(blocks)("the code at $place compiles", ({ place }) => {
  expect(faults.get(place)).toEqual([]);
});

it.concurrent.each(blocks)("the code at $place runs, and the mock accepts its requests", async (block) => {
  const run = await runBlock(block, mock.url);

  runs.push(run);
  expect(run.requests.filter(({ problem }) => problem !== "")).toEqual([]);
  expect(run.failure).toBe("");
});

/** A line that reports how many blocks were checked. */
function summary(): string {
  const calling = runs.filter(({ requests }) => requests.length > 0);
  const sent = runs.reduce((sum, { requests }) => sum + requests.length, 0);
  const compiled = blocks.filter(({ place }) => faults.get(place)?.length === 0);
  const ran = runs.filter(({ failure }) => failure === "");
  return (
    `READMEs and guides: ${all.length} blocks, ${blocks.length} of them TypeScript: ${compiled.length} compiled, ${ran.length} ran, ` +
    `${calling.length} of them called the API (${sent} requests)\n`
  );
}
