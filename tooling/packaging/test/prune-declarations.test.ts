import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { pruneDeclarations } from "../src/prune-declarations.ts";

const files: Readonly<Record<string, string>> = {
  "index.js": "",
  "index.d.ts": 'import type { Alloy } from "mint";\nexport { Coin } from "./deep/coin.ts";\n',
  "index.d.cts": 'export { Coin } from "./deep/coin.cjs";\n',
  "deep/coin.d.ts": 'export declare const mark: import("../mark.js").Mark;\n',
  "deep/coin.d.cts": "export declare class Coin {}\n",
  "mark.d.ts": "export type Mark = string;\n",
  "deep/internal.d.ts": 'export * from "./coin.ts";\n',
  "deep/internal.d.cts": 'export * from "./coin.cjs";\n',
};

it("deletes the declarations that no entry point reaches", async ({ onTestFinished }) => {
  const folder = await mkdtemp(join(tmpdir(), "declarations-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }

  await pruneDeclarations(folder);

  const left = await readdir(folder, { recursive: true });
  expect(left.toSorted()).toEqual([
    "deep",
    "deep/coin.d.cts",
    "deep/coin.d.ts",
    "index.d.cts",
    "index.d.ts",
    "index.js",
    "mark.d.ts",
  ]);
});
