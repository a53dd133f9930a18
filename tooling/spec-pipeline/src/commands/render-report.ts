import { renderComparison } from "../compare/render-comparison.ts";
import type { Report } from "./report.ts";

/** Says for people what an update or a build did, or would do. */
export function renderReport(report: Report): string {
  return [
    renderComparison(report.comparison),
    section(
      "Bumps",
      Object.entries(report.bumps).map(([name, bump]) => `${name.padEnd(18)}${bump}`),
    ),
    section("New operations without a method in the client", report.uncovered.added),
    section(report.written ? "Written" : "Would be written", report.files),
    closing(report),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : [title, ...lines.map((line) => `  ${line}`)].join("\n");
}

function closing({ files, operations, uncovered, steps }: Report): string {
  const seconds = steps.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000;
  const coverage = `The client has methods for ${operations - uncovered.all.length} of ${operations} operations.`;
  return `${files.length === 0 ? "Nothing changes. " : ""}${coverage} ${seconds.toFixed(1)} s.`;
}
