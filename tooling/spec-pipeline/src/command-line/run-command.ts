import { build } from "../commands/build.ts";
import { check } from "../commands/check.ts";
import type { CommandContext } from "../commands/command-context.ts";
import { diff } from "../commands/diff.ts";
import { docs } from "../commands/docs.ts";
import { evidence } from "../commands/evidence.ts";
import { observe } from "../commands/observe.ts";
import { renderReport } from "../commands/render-report.ts";
import type { Report } from "../commands/report.ts";
import { update } from "../commands/update.ts";
import { renderComparison } from "../compare/render-comparison.ts";
import { isComplete } from "../docs/measure-docs.ts";
import { listDocs, renderDocs } from "../docs/render-docs.ts";
import { renderMissing } from "../docs/render-missing.ts";
import { countFindings, readFindingsOf } from "../evidence/findings.ts";
import { renderEvidence } from "../evidence/render-evidence.ts";
import { renderFindings } from "../evidence/render-findings.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { renderObservation } from "../observe/render-observation.ts";
import type { CommandLine, FlagName, Flags } from "./flags.ts";
import { readObserveOptions } from "./observe-options.ts";
import { wrongUsage } from "./usage.ts";

/** A command: how many operands it takes, which flags beside `--root`, and what it does. */
interface Command {
  readonly operands: readonly [least: number, most: number];
  readonly flags: readonly FlagName[];
  readonly run: (context: CommandContext, flags: Flags, operands: readonly string[]) => Promise<ExitCode>;
}

const commands: Readonly<Record<string, Command>> = {
  update: {
    operands: [1, 1],
    flags: ["dry-run", "json"],
    run: async (context, flags, [source = ""]) =>
      finish(await update(context, source, { dryRun: flags["dry-run"] }), flags),
  },
  build: {
    operands: [0, 0],
    flags: ["dry-run", "json"],
    run: async (context, flags) => finish(await build(context, { dryRun: flags["dry-run"] }), flags),
  },
  check: {
    operands: [0, 0],
    flags: [],
    run: async (context) => {
      await check(context);
      return exitCode.done;
    },
  },
  diff: {
    operands: [2, 2],
    flags: ["json"],
    run: async (context, flags, [older = "", newer = ""]) => {
      const comparison = await diff(context, older, newer);
      print(flags, comparison, () => renderComparison(comparison));
      return exitCode.done;
    },
  },
  docs: {
    operands: [0, 0],
    flags: ["json", "missing", "tag"],
    run: async (context, flags) => {
      const result = await docs(context, { tag: flags.tag });
      if (flags.missing && !flags.json) console.log(renderMissing(result));
      else print(flags, listDocs(result), () => renderDocs(result));
      return isComplete(result.coverage) ? exitCode.done : exitCode.undocumented;
    },
  },
  evidence: {
    operands: [0, 2],
    flags: ["json"],
    run: async (context, flags, operands) => {
      const subject = operands.length === 0 ? undefined : operands.join(" ");
      const { document, report } = await evidence(context, { subject });
      print(flags, report, () => renderEvidence(document, report));
      return report.refusals.length + report.faults.length === 0 ? exitCode.done : exitCode.refusedEvidence;
    },
  },
  observe: {
    operands: [0, 0],
    flags: ["base-url", "write", "prefix", "lago-version", "dry-run", "json"],
    run: async (context, flags) => {
      const report = await observe(context, readObserveOptions(flags));
      print(flags, report, () => renderObservation(report));
      if (report.leftBehind.length > 0) return exitCode.unobserved;
      return report.refusals.length === 0 ? exitCode.done : exitCode.refusedEvidence;
    },
  },
  findings: {
    operands: [0, 0],
    flags: ["json"],
    run: async ({ workspace }, flags) => {
      const counts = countFindings(await readFindingsOf(workspace));
      print(flags, counts, () => renderFindings(counts));
      return exitCode.done;
    },
  },
};

/** Runs the command that a command line names. */
export async function runCommand(
  context: CommandContext,
  { command: name, operands, flags, given }: CommandLine,
): Promise<ExitCode> {
  if (name === undefined) throw wrongUsage("Which command?");
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  const [least, most] = command?.operands ?? [0, 0];
  if (command === undefined || operands.length < least || operands.length > most)
    throw wrongUsage(`\`${[name, ...operands].join(" ")}\` is not a command with its operands.`);
  const known = new Set<string>([...command.flags, "root", "help"]);
  const stray = given.find((flag) => !known.has(flag));
  if (stray !== undefined) throw wrongUsage(`\`${name}\` takes no \`--${stray}\`.`);
  return command.run(context, flags, operands);
}

function finish(report: Report, flags: Flags): ExitCode {
  print(flags, report, () => renderReport(report));
  return report.exitCode;
}

/** Prints a result for machines, or for readers, below the progress. */
function print({ json }: Flags, result: unknown, render: () => string): void {
  console.log(json ? JSON.stringify(result, undefined, 2) : `\n${render()}`);
}
