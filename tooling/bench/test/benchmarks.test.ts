import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { isBenchmarks, isTrusted } from "../src/report/benchmarks-file.ts";

const benchmarks = await readFile(new URL("../../../BENCHMARKS.md", import.meta.url), "utf8");

it("finds BENCHMARKS.md unchanged since the command wrote it after a full run", () => {
  expect(isBenchmarks(benchmarks)).toBe(true);
  expect(isTrusted(benchmarks)).toBe(true);
});

it("detects a figure that was changed by hand", () => {
  const figure = /\d(?=[^#]+\n## Goals)/;

  const changed = benchmarks.replace(figure, (digit) => `${(Number(digit) + 1) % 10}`);

  expect(changed).not.toBe(benchmarks);
  expect(isBenchmarks(changed)).toBe(false);
});
