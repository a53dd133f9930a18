import type { ObserveReport } from "./observe-server.ts";
import { refusalLines } from "../evidence/render-evidence.ts";
import type { Note } from "./observation.ts";

/** Prints the result of an observation. */
export function renderObservation(report: ObserveReport): string {
  const { version, file, written, answers, operations, kept, refusals, unobserved, leftBehind } = report;
  const where = written
    ? `${file} now contains ${kept} responses.`
    : `No files were written. ${file} would contain ${kept} responses.`;
  return [
    section("Not observed", unobserved.map(printNote)),
    section("Not deleted", leftBehind.map(printNote)),
    section("Contradicts the document", refusalLines(refusals)),
    `Lago ${version}: ${answers} responses from ${operations} operations. ${where}`,
    refusals.length === 0 ? "No response contradicts the document." : "",
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function printNote({ operation, reason }: Note): string {
  return `${operation}: ${reason}`;
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : [title, ...lines.map((line) => `  ${line}`)].join("\n");
}
