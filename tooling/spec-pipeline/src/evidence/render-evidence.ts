import { toPath } from "../docs/target.ts";
import type { JsonObject } from "../document/json.ts";
import type { AlwaysSent } from "./always-sent.ts";
import type { Refusal } from "./judge-recordings.ts";
import type { EvidenceReport, EvidenceRow } from "./weigh-evidence.ts";

/** Prints how the document compares with the recordings of each version of Lago. */
export function renderEvidence(document: JsonObject, report: EvidenceReport): string {
  const { rows, refusals, faults, exceptions, alwaysSent } = report;
  const newest = rows.at(-1)?.version;
  const without = rows.filter(({ version }) => version === newest).flatMap((row) => row.without);
  const few = alwaysSent.unproven.map((one) => `${toPath(document, one.location)}: ${printAlwaysSent(one)}`);
  return [
    [header, ...rows.map(printRow)].join("\n"),
    section("Refused", refusalLines(refusals)),
    section("To fix", faults),
    section(`Without evidence in ${newest}`, without),
    section("In every recording, but still optional because of too little evidence", few),
    `${exceptions} exceptions, with reasons in spec/evidence/exceptions.yaml. ` +
      `${sum(alwaysSent.required.map(({ properties }) => properties.length))} properties are required because every recording has them.`,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

const widths = [9, 12, 10, 15, 10, 12, 10, 9];
const header = printCells(["Lago", "", "document", "with evidence", "without", "recordings", "excepted", "refused"]);

function printRow({ version, kind, all, without, recordings, excused, refused }: EvidenceRow): string {
  const numbers = [all, all - without.length, without.length, recordings, excused, refused];
  return printCells([version, kind, ...numbers.map((number) => number.toLocaleString("en"))]);
}

function printCells(cells: readonly string[]): string {
  return cells
    .map((cell, index) => (index < 2 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0)))
    .join("")
    .trimEnd();
}

/** One line for each contradiction, with the first recording that has it. */
export function refusalLines(refusals: readonly Refusal[]): readonly string[] {
  const lines = new Map<string, string[]>();
  for (const { recording, faults } of refusals)
    for (const { pointer, message } of faults) {
      const { kind, subject, status } = recording;
      const what = kind === "answer" ? `${subject} ${status}` : `${kind} ${subject}`;
      const line = `${what}: ${pointer === "" ? "the body" : pointer} ${message}`;
      lines.set(line, [...(lines.get(line) ?? []), recording.place]);
    }
  return [...lines].map(([line, [first = "", ...others]]) =>
    others.length === 0 ? `${line} (${first})` : `${line} (${first} and ${others.length} more)`,
  );
}

function printAlwaysSent({ properties, recordings }: AlwaysSent): string {
  const counts = Object.entries(recordings).map(([version, count]) => `${count} of ${version}`);
  return `${properties.join(", ")} (${counts.join(", ")})`;
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : [title, ...lines.map((line) => `  ${line}`)].join("\n");
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
