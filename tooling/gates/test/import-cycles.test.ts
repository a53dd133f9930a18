import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { findImportCycles, type ImportCycle } from "../src/import-cycles/find-import-cycles.ts";

/** Finds the cycles in a folder with these files. */
async function cyclesIn(files: Readonly<Record<string, string>>): Promise<readonly ImportCycle[]> {
  const root = await mkdtemp(join(tmpdir(), "lagokit-import-cycles-"));
  onTestFinished(() => rm(root, { recursive: true }));
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, "coins", file)), { recursive: true });
    await writeFile(join(root, "coins", file), text);
  }
  return findImportCycles(root, ["coins"]);
}

describe("findImportCycles", () => {
  it.each([
    ["import type", 'import type { Coin } from "./coin.ts"; export type Side = keyof Coin;'],
    ["an inline type", 'import { type Coin } from "./coin.ts"; export type Side = keyof Coin;'],
    ["export type", 'export type { Coin } from "./coin.ts"; export type Side = string;'],
    ["a type by import()", 'export type Side = keyof import("./coin.ts").Coin;'],
    ["an import on demand", 'export type Side = string; export const toss = () => import("./coin.ts");'],
  ])("finds two files that import each other, one with import type and the other with %s", async (_, side) => {
    const cycles = await cyclesIn({
      "coin.ts": 'import type { Side } from "./side.ts"; export interface Coin { up: Side }',
      "side.ts": side,
    });

    expect(cycles).toEqual([["coins/coin.ts", "coins/side.ts"]]);
  });

  it("finds a cycle of values through three folders once", async () => {
    const cycles = await cyclesIn({
      "a/coin.ts": 'import { toss } from "../b/toss.ts"; export const coin = toss;',
      "b/toss.ts": 'export * from "./c/bet.mjs"; export const toss = 1;',
      "b/c/bet.mjs": 'import { coin } from "../../a/coin.ts"; export const bet = coin;',
    });

    expect(cycles).toEqual([["coins/a/coin.ts", "coins/b/toss.ts", "coins/b/c/bet.mjs"]]);
  });

  it("finds a file that imports itself", async () => {
    const cycles = await cyclesIn({ "coin.ts": 'import type { Coin } from "./coin.ts"; export type Coin = 1;' });

    expect(cycles).toEqual([["coins/coin.ts"]]);
  });

  it("finds none if imports lead one way, and ignores comments, strings, installed and built files", async () => {
    const cycles = await cyclesIn({
      "coin.ts":
        'import { side } from "./side.ts"; import { toss } from "./toss.ts"; export const coin = [side, toss];',
      "side.ts": '// import { coin } from "./coin.ts";\nexport const side = "import(\'./coin.ts\')";',
      "toss.ts": 'import { side } from "./side.ts"; export const toss = side;',
      "node_modules/a.ts": 'export * from "./b.ts";',
      "node_modules/b.ts": 'export * from "./a.ts";',
      "dist/a.js": 'export * from "./b.js";',
      "dist/b.js": 'export * from "./a.js";',
    });

    expect(cycles).toEqual([]);
  });
});
