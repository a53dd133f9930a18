import { expect, it } from "vitest";
import { goalTable } from "../src/report/goals.ts";
import type { Report } from "../src/report/report.ts";
import type { Row, Table } from "../src/report/table.ts";

const client = "@lagokit/client";
const onFetch = "@lagokit/client, sendAll, 8 at a time";
const onUndici = "@lagokit/client/undici, sendAll, 8 at a time";

it.each([
  [93.4, "reached"],
  [90, "reached"],
  [89.9, "not reached: 1 % below"],
  [60, "not reached: 34 % below"],
])("says how near a goal of at least 90 is with %s", (measured, verdict) => {
  const goals = goalTable(reportOf(table("events", "% of the transport", [onFetch, [measured]], [onUndici, [100]])));

  expect(goals.rows.map(({ cells }) => cells.at(-1))).toEqual([verdict, "reached"]);
});

it.each([
  [-3, "reached"],
  [8, "reached"],
  [8.1, "not reached: 2 % above"],
  [20, "not reached: 150 % above"],
])("says how near a goal of at most 8 is with %s", (measured, verdict) => {
  const difference = { median: measured, low: measured - 1, high: measured + 1, isDifference: true };
  const stub = table("stub", "µs", [client, ["GET", difference]], [client, ["POST", 0]]);

  const [goal] = goalTable(reportOf(stub)).rows;

  expect(goal?.cells.at(-1)).toBe(verdict);
});

it("does not take a figure for granted that its table lacks", () => {
  expect(() => goalTable(reportOf(table("events", "% of the transport", ["somebody else", [1]])))).toThrow(
    `lacks % of the transport of ${onFetch}.`,
  );
});

function table(id: string, column: string, ...rows: readonly (readonly [string, Row["cells"]])[]): Table {
  const columns = [...(id === "stub" ? [{ name: "Request" }] : []), { name: column, digits: 1 }];
  return { id, title: id, note: "", of: "By", columns, rows: rows.map(([name, cells]) => ({ name, cells })) };
}

function reportOf(measured: Table): Report {
  const machine = { processor: "", memory: "", system: "", versions: {} };
  return { date: "2026-01-31", machine, isQuick: true, groups: { events: [measured] } };
}
