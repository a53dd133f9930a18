import type { Behavior } from "../behavior.ts";
import { announce } from "./announce.ts";
import { confirm } from "./confirm.ts";
import { Differences } from "./differences.ts";
import { fakeTarget, findLacksLicense, findServer, requireLago } from "./find-target.ts";
import { listBehaviors } from "./list-behaviors.ts";
import { CannotRun, type Options, readOptions } from "./options.ts";
import { Reporter } from "./reporter.ts";
import { type Result, runBehavior, type Topical } from "./run-behavior.ts";
import type { Target } from "./target.ts";

/** The behaviors of each topic. */
export type Topics = Readonly<Record<string, readonly Behavior[]>>;

/** Runs the command. Resolves with its exit code. */
export async function command(args: readonly string[], topics: Topics, signal: AbortSignal): Promise<number> {
  const options = readOptions(args, Object.keys(topics));
  const selected = select(topics, options);
  if (options.lists) return printList(selected, options);
  // The results own the standard output if a machine reads them.
  const reporter = new Reporter(options.json ? process.stderr : process.stdout);
  const server = findServer(process.env, options);
  if (server === undefined) reporter.print("LAGO_API_URL and LAGO_API_KEY are not set: the behaviors run on the fake.");
  else if (!(await isAllowed(server, selected, { options, reporter }))) return 2;
  const target = server ?? fakeTarget();
  return await run({ target, selected, options, reporter, signal });
}

function select(topics: Topics, { topics: only }: Options): readonly Topical[] {
  return Object.entries(topics)
    .filter(([topic]) => only.length === 0 || only.includes(topic))
    .flatMap(([topic, all]) => all.map((behavior) => ({ topic, behavior })));
}

function printList(selected: readonly Topical[], { json }: Options): number {
  // JSON has no functions, so `run` is not in it.
  const data = selected.map(({ topic, behavior }) => ({ topic, ...behavior }));
  console.log(json ? JSON.stringify(data, null, 2) : listBehaviors(selected));
  return 0;
}

/** Whether the behaviors may create their objects on a server: after a yes on the terminal, or with --yes. */
async function isAllowed(
  server: Target,
  selected: readonly Topical[],
  { options, reporter }: Pick<Run, "options" | "reporter">,
): Promise<boolean> {
  await requireLago(server);
  reporter.print(announce(selected, server.url));
  if (options.isConfirmed) return true;
  if (!process.stdin.isTTY) throw new CannotRun("To create these objects, pass --yes.");
  const isConfirmed = await confirm("Continue?");
  if (!isConfirmed) reporter.print("\nNothing is created.");
  return isConfirmed;
}

interface Run {
  readonly target: Target;
  readonly selected: readonly Topical[];
  readonly options: Options;
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
}

async function run({ target, selected, options, reporter, signal }: Run): Promise<number> {
  const [differences, hasNoLicense] = await Promise.all([Differences.create(), findLacksLicense(target)]);
  const results: Result[] = [];
  let lacksLicense = hasNoLicense;
  for (const topical of selected) {
    if (signal.aborted) break;
    reporter.started(topical);
    const result = await runBehavior(topical, target, { lacksLicense, signal, onResponse: differences.note });
    // Without a license, Lago refuses some requests and ignores a part of others.
    lacksLicense ||= result.outcome === "needs a license";
    reporter.ended(result);
    results.push(result);
  }
  report(results, { reporter, differences, selected });
  if (options.json) console.log(JSON.stringify({ url: target.url, results, differences: differences.found }, null, 2));
  if (signal.aborted) return 130;
  return results.some(({ outcome }) => outcome === "failed") ? 1 : 0;
}

function report(
  results: readonly Result[],
  { reporter, differences, selected }: Pick<Run, "reporter" | "selected"> & { readonly differences: Differences },
): void {
  const left = results.flatMap((result) => result.left.map((reason) => `${result.topic}: ${reason}`));
  reporter.list("Not removed:", left);
  reporter.list("Responses that differ from the API document (warnings):", differences.found);
  reporter.totals(results, selected.length);
}
