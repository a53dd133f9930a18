import { describe, expect, it } from "vitest";
import { filledTable, isFilled } from "../src/planned-table.ts";
import { toMarkdown } from "../src/table.ts";

const plan = { name: "coins", header: ["Coin", "tosses", "rolls"], labels: [["farthing"], ["groat"]] };
const results = [
  ["ok", "–"],
  ["ok", "ok"],
];

describe("isFilled", () => {
  it("recognizes a table by its labels, regardless of its results", () => {
    expect(isFilled(plan, toMarkdown(filledTable(plan, results)))).toBe(true);
  });

  it.each([
    ["has other labels", { ...plan, labels: [["farthing"], ["florin"]] }, results],
    ["lacks a row", { ...plan, labels: [["farthing"]] }, results],
    ["has an additional row", { ...plan, labels: [...plan.labels, ["florin"]] }, [...results, ["ok", "ok"]]],
    ["has another column", { ...plan, header: ["Coin", "tosses", "spins"] }, results],
    [
      "has a failed result",
      plan,
      [
        ["ok", "failed"],
        ["ok", "ok"],
      ],
    ],
    ["lacks a result", plan, [["ok"], ["ok", "ok"]]],
  ])("refuses a table that %s", (_, other, cells) => {
    expect(isFilled(plan, toMarkdown(filledTable(other, cells)))).toBe(false);
  });
});
