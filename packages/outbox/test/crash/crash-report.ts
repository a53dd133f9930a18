import { type Counts, totalOf } from "./counts.ts";
import type { EngineResult } from "./crash-engines.ts";

/** How kills went, and with which numbers they were chosen. */
export interface CrashReport {
  readonly seed: number;
  readonly seconds: number;
  readonly results: readonly EngineResult[];
}

const header = ["Store", "Lago", "Kills", "Accepted", "At the server", "Lost", "Twice", "Dead"];

/** Returns what is wrong, each problem once. */
export function problemsOf({ results }: CrashReport): readonly string[] {
  return results.flatMap(({ engine, counts, problems }) => {
    const { accepted, delivered, dead, lost, twice } = totalOf(counts);
    const sums = [
      ...(lost > 0 ? [`${lost} accepted events are lost.`] : []),
      ...(twice > 0 ? [`${twice} events are there twice.`] : []),
      ...(accepted !== delivered + dead + lost ? ["The numbers of accepted and delivered events differ."] : []),
    ];
    return [...new Set([...sums, ...problems])].map((problem) => `${engine}: ${problem}`);
  });
}

/** Writes the table, and what is not in it. */
export function printReport(report: CrashReport): string {
  const { seed, seconds, results } = report;
  const rows = results.flatMap(({ engine, counts }) => [
    ...[...counts].map(([variant, one]) => [engine, variant, ...cellsOf(one)]),
    [engine, "all", ...cellsOf(totalOf(counts))],
  ]);
  const totals = results.map(({ counts }) => totalOf(counts));
  const unacknowledged = totals.reduce((sum, one) => sum + one.unacknowledged, 0);
  const engineKills = results.reduce((sum, one) => sum + one.engineKills, 0);
  const problems = problemsOf(report).map((problem) => `PROBLEM: ${problem}\n`);
  return `kill -9 during \`put\` and delivery, seed ${seed}, ${Math.round(seconds)} s

${toTable([header, ...rows])}
The server also has ${unacknowledged} events once whose \`put\` was killed before it resolved.
The server of the store was killed ${engineKills} times.
${problems.join("")}`;
}

/** Returns the report for a program. */
export function toJson(report: CrashReport): object {
  const { seed, seconds, results } = report;
  return {
    seed,
    seconds,
    problems: problemsOf(report),
    results: results.map(({ engine, counts, engineKills }) => ({
      engine,
      engineKills,
      variants: Object.fromEntries(counts),
    })),
  };
}

function cellsOf({ kills, accepted, delivered, lost, twice, dead }: Counts): string[] {
  return [kills, accepted, delivered, lost, twice, dead].map(String);
}

function toTable(rows: readonly (readonly string[])[]): string {
  const widths = header.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const pad = (cell: string, column: number): string => {
    const width = widths[column] ?? 0;
    return column < 2 ? cell.padEnd(width) : cell.padStart(width);
  };
  return rows.map((row) => `${row.map(pad).join("  ")}\n`).join("");
}
