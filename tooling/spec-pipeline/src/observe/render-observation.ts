import type { ObserveReport } from "./observe-server.ts";
import { refusalLines } from "../evidence/render-evidence.ts";
import type { Note } from "./observation.ts";

/** Prints what came of an observation. */
export function renderObservation(report: ObserveReport): string {
  const { version, file, written, answers, operations, kept, refusals, unobserved, leftBehind } = report;
  const where = written
    ? `${file} holds ${kept} answers now.`
    : `Nothing is written; ${file} would hold ${kept} answers.`;
  return [
    section("Not observed", unobserved.map(printNote)),
    section("Left behind", leftBehind.map(printNote)),
    section("Contradicts the contract", refusalLines(refusals)),
    `Lago ${version} gave ${answers} answers of ${operations} operations. ${where}`,
    refusals.length === 0 ? "Nothing contradicts the contract." : "",
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
