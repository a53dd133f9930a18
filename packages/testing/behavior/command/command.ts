import type { Behavior } from "../behavior.ts";
import { announce } from "./announce.ts";
import { confirm } from "./confirm.ts";
import { Differences } from "./differences.ts";
import { fakeTarget, findLacksLicense, findServer, requireLago } from "./find-target.ts";
import { listBehaviors } from "./list-behaviors.ts";
import { CannotRun, type Options, readOptions } from "./options.ts";
import { Reporter } from "./reporter.ts";
import { type Result, runBehavior, type Topical } from "./run-behavior.ts";
import type { Output, Surroundings } from "./surroundings.ts";
import type { Target } from "./target.ts";

/** The behaviors of each topic. */
export type Topics = Readonly<Record<string, readonly Behavior[]>>;

/** Runs the command. Resolves with its exit code. */
export async function command(args: readonly string[], topics: Topics, surroundings: Surroundings): Promise<number> {
  try {
    return await start(args, topics, surroundings);
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    surroundings.errors.write(`${error.message}\n`);
    return 2;
  }
}

async function start(args: readonly string[], topics: Topics, surroundings: Surroundings): Promise<number> {
  const { environment, output, errors } = surroundings;
  const options = readOptions(args, Object.keys(topics));
  const selected = select(topics, options);
  if (options.lists) return printList(selected, options, output);
  // The results own the standard output if a machine reads them.
  const reporter = new Reporter(options.json ? errors : output);
  const server = findServer(environment, options);
  if (server === undefined) reporter.print("LAGO_API_URL and LAGO_API_KEY are not set: the behaviors run on the fake.");
  else if (!(await isAllowed(server, selected, { options, reporter, surroundings }))) return 2;
  const target = server ?? fakeTarget();
  return await run({ target, selected, options, reporter, surroundings });
}

function select(topics: Topics, { topics: only }: Options): readonly Topical[] {
  return Object.entries(topics)
    .filter(([topic]) => only.length === 0 || only.includes(topic))
    .flatMap(([topic, all]) => all.map((behavior) => ({ topic, behavior })));
}

function printList(selected: readonly Topical[], { json }: Options, output: Output): number {
  // JSON has no functions, so `run` is not in it.
  const data = selected.map(({ topic, behavior }) => ({ topic, ...behavior }));
  output.write(`${json ? JSON.stringify(data, null, 2) : listBehaviors(selected)}\n`);
  return 0;
}

/** Whether the behaviors may create their objects on a server: after a yes on the terminal, or with --yes. */
async function isAllowed(
  server: Target,
  selected: readonly Topical[],
  { options, reporter, surroundings }: Pick<Run, "options" | "reporter" | "surroundings">,
): Promise<boolean> {
  await requireLago(server);
  reporter.print(announce(selected, server.url));
  if (options.isConfirmed) return true;
  if (!surroundings.canAsk) throw new CannotRun("To create these objects, pass --yes.");
  const isConfirmed = await confirm("Continue?");
  if (!isConfirmed) reporter.print("\nNothing is created.");
  return isConfirmed;
}

interface Run {
  readonly target: Target;
  readonly selected: readonly Topical[];
  readonly options: Options;
  readonly reporter: Reporter;
  readonly surroundings: Surroundings;
}

async function run({ target, selected, options, reporter, surroundings }: Run): Promise<number> {
  const { signal, output } = surroundings;
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
  const all = { url: target.url, results, differences: differences.found };
  if (options.json) output.write(`${JSON.stringify(all, null, 2)}\n`);
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
