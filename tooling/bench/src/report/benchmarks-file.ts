import { createHash } from "node:crypto";
import { goalTable } from "./goals.ts";
import { groupNames, groups } from "./groups.ts";
import { headlineTable } from "./headlines.ts";
import { printSection, printTable } from "./markdown.ts";
import type { Report } from "./report.ts";

const notice = "Written by `pnpm bench`; do not edit. Digest: sha256-";
const firstLine = new RegExp(`^<!-- ${notice}([0-9a-f]{16}) -->\n\n`);

/** Writes a report on all groups as `BENCHMARKS.md`. */
export function printBenchmarks(report: Report): string {
  const short = `## In short\n\n${printTable(headlineTable(report))}`;
  const text = `# Benchmarks\n\n${introduction(report)}\n\n${short}\n${printMeasured(report)}`;
  return `<!-- ${notice}${digest(text)} -->\n\n${text}`;
}

/** Writes what was measured, and how near the goals are. */
export function printMeasured(report: Report): string {
  const goals = goalTable(report);
  const sections = [
    ...(goals.rows.length > 0 ? [`## Goals\n\n${printTable(goals)}`] : []),
    ...groupNames.flatMap((name) => {
      const tables = report.groups[name] ?? [];
      return tables.length > 0 ? [`## ${groups[name].title}\n`, ...tables.map(printSection)] : [];
    }),
  ];
  return sections.join("\n");
}

/** Whether a text is just as `printBenchmarks` wrote it, untouched by hands. */
export function isBenchmarks(text: string): boolean {
  const [line = "", written] = firstLine.exec(text) ?? [];
  return line !== "" && digest(text.slice(line.length)) === written;
}

const warning = "**A quick run, of little: these figures are not to be trusted.**";

/** Whether a text is of a run that measured much. */
export function isTrusted(text: string): boolean {
  return !text.includes(warning);
}

function introduction({ date, machine, isQuick }: Report): string {
  const { processor, memory, system, versions } = machine;
  const names = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `${isQuick ? `${warning}\n\n` : ""}Measured on ${date} by \`pnpm bench\`, on ${processor}, ${memory}, ${system}, with ${names.join(", ")}.

All that stand in one table were measured in one run, in turns, each cell in a process of its own, with the same payload,
headers and key; that they do the same on the wire was checked before. Figures are medians, with the quarters around
them in brackets. What the subjects of calls do besides sending requests was observed, not read: whether a call arms a
timer, which statuses it sends a GET again after, and whether a refusal becomes an error of a class for such.`;
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
