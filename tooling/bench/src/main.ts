// Measures this project and its alternatives. See `--help`.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { measureGroups } from "./measure-groups.ts";
import { showProgress } from "./measure/progress.ts";
import { printBenchmarks, printMeasured } from "./report/benchmarks-file.ts";
import { type GroupName, groupNames, isGroupName } from "./report/groups.ts";

const usage = `Usage: pnpm bench [--quick] [--only <groups>] [--json]

Measures this project and its alternatives, and writes BENCHMARKS.md.

  --quick          takes few samples, in under two minutes; writes no file, because the figures are not reliable
  --only <groups>  measures only these groups, separated by commas; writes no file, because the others are missing
                   (${groupNames.join(", ")})
  --json           prints all figures as JSON
  --help           shows this

Exit codes: 0 done, 1 a measurement failed or a subject did not do the same as the others, 64 wrong usage.`;

const root = fileURLToPath(new URL("../../..", import.meta.url));
const off = { type: "boolean", default: false } as const;
const options = { quick: off, json: off, help: off, only: { type: "string", default: groupNames.join(",") } } as const;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const wish = parse(args);
  if (typeof wish === "string") {
    console.error(`${wish}\n\n${usage}`);
    return 64;
  }
  if (wish.isHelp) {
    console.log(usage);
    return 0;
  }
  return measure(wish);
}

interface CommandLine {
  readonly names: readonly GroupName[];
  readonly isQuick: boolean;
  readonly isJson: boolean;
  readonly isHelp: boolean;
}

/** Parses the command line, or returns what is wrong with it. */
function parse(args: string[]): CommandLine | string {
  try {
    const { quick, json, help, only } = parseArgs({ args, options }).values;
    const names = only.split(",");
    const unknown = names.find((name) => !isGroupName(name));
    if (unknown !== undefined) return `Unknown group "${unknown}". Use some of ${groupNames.join(", ")}.`;
    return { names: groupNames.filter((name) => names.includes(name)), isQuick: quick, isJson: json, isHelp: help };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function measure({ names, isQuick, isJson }: CommandLine): Promise<number> {
  try {
    const report = await measureGroups({ names, isQuick, progress: showProgress(process.stderr) });
    const isWhole = names.length === groupNames.length;
    const text = isWhole ? printBenchmarks(report) : printMeasured(report);
    console.log(isJson ? JSON.stringify(report, undefined, 2) : text);
    if (isWhole && !isQuick) await write(text);
    return 0;
  } catch (error) {
    console.error(`\nNothing was written. ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

async function write(benchmarks: string): Promise<void> {
  await writeFile(join(root, "BENCHMARKS.md"), benchmarks);
  console.error("Written: BENCHMARKS.md");
}
