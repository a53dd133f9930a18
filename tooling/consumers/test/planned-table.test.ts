import { describe, expect, it } from "vitest";
import { filledTable, isFilled } from "../src/planned-table.ts";
import { toMarkdown } from "../src/table.ts";

const plan = { name: "coins", header: ["Coin", "tosses", "rolls"], labels: [["farthing"], ["groat"]] };
const results = [
  ["ok", "–"],
  ["ok", "ok"],
];

describe("isFilled", () => {
  it("knows a table by its labels, whatever came of them", () => {
    expect(isFilled(plan, toMarkdown(filledTable(plan, results)))).toBe(true);
  });

  it.each([
    ["is of something else", { ...plan, labels: [["farthing"], ["florin"]] }, results],
    ["lacks a row", { ...plan, labels: [["farthing"]] }, results],
    ["has a row too many", { ...plan, labels: [...plan.labels, ["florin"]] }, [...results, ["ok", "ok"]]],
    ["has another column", { ...plan, header: ["Coin", "tosses", "spins"] }, results],
    [
      "has a result that is bad",
      plan,
      [
        ["ok", "failed"],
        ["ok", "ok"],
      ],
    ],
    ["lacks a result", plan, [["ok"], ["ok", "ok"]]],
  ])("refuses one that %s", (_, other, cells) => {
    expect(isFilled(plan, toMarkdown(filledTable(other, cells)))).toBe(false);
  });
});
