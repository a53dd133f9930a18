// Kills processes that put and deliver events, and prints what was lost. See `--help`.
import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import installPostgres from "../postgres/global-setup.ts";
import installRedis from "../redis/install-redis.ts";
import { crashEngines } from "./crash-engines.ts";
import { showCrashes } from "./crash-progress.ts";
import { type CrashReport, printReport, problemsOf, toJson } from "./crash-report.ts";
import { type EngineName, engineNames } from "./place.ts";

const usage = `Usage: pnpm crashes [--kills <number>] [--store <names>] [--seed <number>] [--json]

Kills processes that put and deliver events with SIGKILL, restarts them, and counts what Lago has at the end.

  --kills <number>  kills for each store (200)
  --store <names>   only these stores, separated by commas (${engineNames.join(", ")})
  --seed <number>   makes the same random choices as an earlier run; what is under way at each kill still differs
  --json            prints the result as JSON
  --help            shows this

On Debian, root gets Postgres and Redis installed if they are missing.

Exit codes: 0 no event is lost or there twice, 1 an event is or a process failed, 64 wrong usage, 130 interrupted.`;

const options = {
  kills: { type: "string", default: "200" },
  store: { type: "string", default: engineNames.join(",") },
  seed: { type: "string" },
  json: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

const interrupt = new AbortController();
// Further signals do nothing, so that they do not interrupt the cleanup.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => interrupt.abort());
process.exitCode = await main(process.argv.slice(2));

interface CommandLine {
  readonly kills: number;
  readonly engines: readonly EngineName[];
  readonly seed: number;
  readonly isJson: boolean;
  readonly isHelp: boolean;
}

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
  try {
    return await crash(wish);
  } catch (error) {
    if (interrupt.signal.aborted) return 130;
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

/** Parses the command line, or returns what is wrong with it. */
function parse(args: string[]): CommandLine | string {
  try {
    const { kills, store, seed = `${randomInt(1_000_000)}`, json, help } = parseArgs({ args, options }).values;
    const names = store.split(",");
    const unknown = names.find((name) => !engineNames.some((one) => one === name));
    if (unknown !== undefined) return `Unknown store "${unknown}". Use some of ${engineNames.join(", ")}.`;
    if (!/^[1-9]\d{0,5}$/.test(kills)) return "`--kills` must be a number from 1 to 999999.";
    if (!/^\d{1,9}$/.test(seed)) return "`--seed` must have at most 9 digits.";
    const engines = engineNames.filter((name) => names.includes(name));
    return { kills: Number(kills), engines, seed: Number(seed), isJson: json, isHelp: help };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function crash({ kills, engines, seed, isJson }: CommandLine): Promise<number> {
  if (engines.includes("postgres")) installPostgres();
  if (engines.includes("redis")) installRedis();
  console.error(`Seed ${seed}`);
  const start = performance.now();
  const progress = showCrashes(process.stderr, engines, kills);
  const { signal } = interrupt;
  const results = await crashEngines({ engines, kills, seed, signal, onKill: progress.killed }).finally(progress.end);
  const report: CrashReport = { seed, seconds: (performance.now() - start) / 1000, results };
  console.log(isJson ? JSON.stringify(toJson(report), undefined, 2) : printReport(report));
  return problemsOf(report).length > 0 ? 1 : 0;
}
