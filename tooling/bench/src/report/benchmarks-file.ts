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
  const short = `## Summary\n\n${printTable(headlineTable(report))}`;
  const text = `# Benchmarks\n\n${introduction(report)}\n\n${short}\n${printMeasured(report)}`;
  return `<!-- ${notice}${digest(text)} -->\n\n${text}`;
}

/** Writes the figures, and compares them with the goals. */
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

/** Whether a text is exactly as `printBenchmarks` wrote it. */
export function isBenchmarks(text: string): boolean {
  const [line = "", written] = firstLine.exec(text) ?? [];
  return line !== "" && digest(text.slice(line.length)) === written;
}

const warning = "**A quick run with few samples: do not rely on these figures.**";

/** Whether a text comes from a full run. */
export function isTrusted(text: string): boolean {
  return !text.includes(warning);
}

function introduction({ date, machine, isQuick }: Report): string {
  const { processor, memory, system, versions } = machine;
  const names = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `${isQuick ? `${warning}\n\n` : ""}Measured on ${date} by \`pnpm bench\`, on ${processor}, ${memory}, ${system}, with ${names.join(", ")}.

All figures of one table were measured in one run. The cells take turns, each in its own process, with the same payload,
headers and key. Before that, a check makes sure that all clients send the same requests. Figures are medians. The
brackets contain the first and the third quartile. The column "Also does" is observed, not copied from documentation:
whether a call starts a timer for a timeout, after which statuses a GET is retried, and whether an error response
becomes an error of a specific class.`;
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
