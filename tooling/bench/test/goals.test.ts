import { expect, it } from "vitest";
import type { Distribution } from "../src/measure/statistics.ts";
import { goalTable } from "../src/report/goals.ts";
import type { Report } from "../src/report/report.ts";
import type { Row, Table } from "../src/report/table.ts";

const client = "@lagokit/client";
const onFetch = "@lagokit/client, sendAll, 8 at a time";
const onUndici = "@lagokit/client/undici, sendAll, 8 at a time";

it.each([
  [93.4, "met"],
  [90, "met"],
  [89.9, "missed: 1% too low"],
  [60, "missed: 34% too low"],
])("reports a measured %s for a goal of at least 90", (measured, verdict) => {
  const goals = goalTable(reportOf(table("events", "% of the transport", [onFetch, [measured]], [onUndici, [100]])));

  expect(goals.rows.map(({ cells }) => cells.at(-1))).toEqual([verdict, "met"]);
});

it.each([
  [0.6, "met"],
  [1, "met"],
  [1.25, "missed: 25% too high"],
  [2.5, "missed: 150% too high"],
])("reports a measured %s for a goal of at most 1", (measured, verdict) => {
  const [goal] = goalTable(reportOf(table("growth", "Growth", ["All steps, ms", [measured]]))).rows;

  expect(goal?.cells).toEqual([1, undefined, expect.any(String), verdict]);
});

it.each([
  [-3, 8, "met"],
  [8, 8, "met"],
  [8.1, 8, "missed: 2% too high"],
  [20, 8, "missed: 150% too high"],
  [-3, -4, "missed: 25% too high"],
])("compares %s with a peer's %s of the same run", (own, peer, verdict) => {
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
  expect(post?.cells).toEqual(["+100.0 (openapi-fetch)", undefined, "0.0", "met"]);
});

it("throws if a peer was not measured", () => {
  const stub = table("stub", "µs", [client, ["GET", over(1)]], [client, ["POST", over(1)]]);

  expect(() => goalTable(reportOf(stub))).toThrow('has no figure "µs" for "openapi-fetch".');
});

it("throws if a table has no row for a goal", () => {
  expect(() => goalTable(reportOf(table("events", "% of the transport", ["somebody else", [1]])))).toThrow(
    `has no figure "% of the transport" for "${onFetch}".`,
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
