import { expect, it } from "vitest";
import type { Distribution } from "../src/measure/statistics.ts";
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
  [0.6, "reached"],
  [1, "reached"],
  [1.25, "not reached: 25 % above"],
  [2.5, "not reached: 150 % above"],
])("says how near a goal of at most 1 is with %s", (measured, verdict) => {
  const [goal] = goalTable(reportOf(table("growth", "Growth", ["All steps, ms", [measured]]))).rows;

  expect(goal?.cells).toEqual([1, undefined, expect.any(String), verdict]);
});

it.each([
  [-3, 8, "reached"],
  [8, 8, "reached"],
  [8.1, 8, "not reached: 2 % above"],
  [20, 8, "not reached: 150 % above"],
  [-3, -4, "not reached: 25 % above"],
])("says how near %s is to a peer's %s of the same run", (own, peer, verdict) => {
  const stub = table(
    "stub",
    "µs",
    ["openapi-fetch", ["GET", over(peer)]],
    ["openapi-fetch", ["POST", over(100)]],
    [client, ["GET", over(own)]],
    [client, ["POST", over(0)]],
  );

  const [get, post] = goalTable(reportOf(stub)).rows;

  expect(get?.cells.at(-1)).toBe(verdict);
  expect(post?.cells).toEqual(["+100.0, as openapi-fetch", undefined, "0.0", "reached"]);
});

it("does not take for granted that a peer was measured", () => {
  const stub = table("stub", "µs", [client, ["GET", over(1)]], [client, ["POST", over(1)]]);

  expect(() => goalTable(reportOf(stub))).toThrow("lacks µs of openapi-fetch.");
});

it("does not take a figure for granted that its table lacks", () => {
  expect(() => goalTable(reportOf(table("events", "% of the transport", ["somebody else", [1]])))).toThrow(
    `lacks % of the transport of ${onFetch}.`,
  );
});

function over(median: number): Distribution {
  return { median, low: median - 1, high: median + 1, isDifference: true };
}

function table(id: string, column: string, ...rows: readonly (readonly [string, Row["cells"]])[]): Table {
  const columns = [...(id === "stub" ? [{ name: "Request" }] : []), { name: column, digits: 1 }];
  return { id, title: id, note: "", of: "By", columns, rows: rows.map(([name, cells]) => ({ name, cells })) };
}

function reportOf(measured: Table): Report {
  const machine = { processor: "", memory: "", system: "", versions: {} };
  return { date: "2026-01-31", machine, isQuick: true, groups: { events: [measured] } };
}
