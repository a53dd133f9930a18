import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { renderPolicyTable } from "../../../src/compare/policy/render-policy-table.ts";

const page = new URL("../../../../../docs/semver-policy.md", import.meta.url);

/** Reads the rows of the tables of a page, regardless of the width of their columns. */
function rowsOf(markdown: string): string[][] {
  const lines = markdown.split("\n").filter((line) => line.startsWith("|") && !/^[|\s:-]+$/.test(line));
  return lines.map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((text) => text.trim()),
  );
}

describe("docs/semver-policy.md", () => {
  it("contains exactly the tables of the policy", async () => {
    const documented = rowsOf(await readFile(page, "utf8"));

    const rows = rowsOf([renderPolicyTable("types"), renderPolicyTable("wire")].join("\n"));
    expect(documented).toEqual(rows);
  });
});
