import { expect, it } from "vitest";
import { goals, goalTable } from "../src/report/goals.ts";
import { headlineTable } from "../src/report/headlines.ts";
import type { Report } from "../src/report/report.ts";
import { benchmarksTables } from "./benchmarks-tables.ts";

const machine = { processor: "", memory: "", system: "", versions: {} };
const report: Report = { date: "", machine, isQuick: false, groups: { calls: await benchmarksTables() } };

// A wrong name would otherwise fail only at the end of a full run. Both functions throw if a row or a column is missing.
it("finds the table, the row and the column of each goal in BENCHMARKS.md", () => {
  expect(goalTable(report).rows.map(({ name }) => name)).toEqual(goals.map(({ name }) => name));
});

it("finds the table, the rows and the column of each figure of the summary in BENCHMARKS.md", () => {
  const { rows } = headlineTable(report);

  expect(rows.filter(({ cells: [own] }) => own === undefined || own === "–").map(({ name }) => name)).toEqual([]);
});
