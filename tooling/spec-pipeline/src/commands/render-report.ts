import { renderComparison } from "../compare/render/render-comparison.ts";
import { printable } from "../read/printable.ts";
import type { Report } from "./report.ts";

/** Prints what an update or a build changed, or would change. */
export function renderReport(report: Report): string {
  return [
    renderComparison(report.comparison),
    section(
      "Bumps",
      Object.entries(report.bumps).map(([name, bump]) => `${name.padEnd(18)}${bump}`),
    ),
    section("New operations without a client method", report.uncovered.added),
    section("Client methods whose operation was removed or moved", report.orphaned),
    section("New elements without a description or example: see `pnpm spec docs --missing`", report.undocumented),
    section("Changesets", report.notes),
    section(report.written ? "Written" : "Would be written", report.problems.length > 0 ? [] : report.files),
    ...report.problems.map(({ title, lines }) => section(title, lines)),
    closing(report),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

// Only a malicious document has longer lines.
const longestLine = 2000;

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : [title, ...lines.map((line) => `  ${printable(line, longestLine)}`)].join("\n");
}

function closing({ files, problems, operations, uncovered, steps }: Report): string {
  const seconds =
    steps.filter(({ isBeside }) => isBeside !== true).reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000;
  const outcome = problems.length > 0 ? "No files were written: fix the problems above first. " : "No changes. ";
  const coverage = `The client has methods for ${operations - uncovered.all.length} of ${operations} operations.`;
  return `${files.length === 0 || problems.length > 0 ? outcome : ""}${coverage} ${seconds.toFixed(1)} s.`;
}
