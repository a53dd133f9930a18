import type { CommandContext } from "../commands/command-context.ts";
import { renderReplay } from "../commands/render-replay.ts";
import { renderReport } from "../commands/render-report.ts";
import type { Report } from "../commands/report.ts";
import { renderComparison } from "../compare/render/render-comparison.ts";
import { isDocumented } from "../docs/docs.ts";
import { renderClaims } from "../docs/render-claims.ts";
import { listDocs, renderDocs } from "../docs/render-docs.ts";
import { renderMissing } from "../docs/render-missing.ts";
import { countFindings, readFindingsOf } from "../evidence/findings.ts";
import { renderEvidence } from "../evidence/render-evidence.ts";
import { renderFindings } from "../evidence/render-findings.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { renderObservation } from "../observe/render-observation.ts";
import { terminalText } from "../terminal/terminal-text.ts";
import type { CommandLine, FlagName, Flags } from "./flags.ts";
import { readObserveOptions } from "./observe-options.ts";
import { wrongUsage } from "./usage.ts";

/** A command: its number of operands, its flags in addition to `--root`, and its function. */
interface Command {
  readonly operands: readonly [least: number, most: number];
  readonly flags: readonly FlagName[];
  readonly run: (context: CommandContext, flags: Flags, operands: readonly string[]) => Promise<ExitCode>;
}

// Each command is loaded on demand: some of them need the compiler, which is slow to load.
const commands: Readonly<Record<string, Command>> = {
  update: {
    operands: [1, 1],
    flags: ["dry-run", "json"],
    run: async (context, flags, [source = ""]) => {
      const { update } = await import("../commands/update.ts");
      return finish(await update(context, source, { dryRun: flags["dry-run"] }), flags);
    },
  },
  build: {
    operands: [0, 0],
    flags: ["dry-run", "json"],
    run: async (context, flags) => {
      const { build } = await import("../commands/build.ts");
      return finish(await build(context, { dryRun: flags["dry-run"] }), flags);
    },
  },
  check: {
    operands: [0, 0],
    flags: [],
    run: async (context) => {
      const { check } = await import("../commands/check.ts");
      await check(context);
      return exitCode.done;
    },
  },
  diff: {
    operands: [2, 2],
    flags: ["json"],
    run: async (context, flags, [older = "", newer = ""]) => {
      const { diff } = await import("../commands/diff.ts");
      const comparison = await diff(context, older, newer);
      print(flags, comparison, () => renderComparison(comparison));
      return exitCode.done;
    },
  },
  replay: {
    operands: [1, 1],
    flags: ["json"],
    run: async (context, flags, [folder = ""]) => {
      const { replay } = await import("../commands/replay.ts");
      const releases = await replay(context, folder);
      print(flags, releases, () => renderReplay(releases));
      return releases.some(({ refusal }) => refusal !== undefined) ? exitCode.refusedInput : exitCode.done;
    },
  },
  docs: {
    operands: [0, 0],
    flags: ["json", "missing", "tag", "claims", "reviewed"],
    run: async (context, flags) => {
      const { docs } = await import("../commands/docs.ts");
      const { tag, claims, reviewed } = flags;
      if (tag !== undefined && (claims || reviewed))
        throw wrongUsage("`--claims` and `--reviewed` are for the whole document: give no `--tag`.");
      const result = await docs(context, { tag, reviewed });
      if (flags.missing && !flags.json) console.log(renderMissing(result));
      else if (claims) print(flags, result.review, () => renderClaims(result.review));
      else print(flags, listDocs(result), () => renderDocs(result));
      return isDocumented(result) ? exitCode.done : exitCode.undocumented;
    },
  },
  evidence: {
    operands: [0, 2],
    flags: ["json"],
    run: async (context, flags, operands) => {
      const { evidence } = await import("../commands/evidence.ts");
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
      const { observe } = await import("../commands/observe.ts");
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
  if (name === undefined) throw wrongUsage("No command given.");
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  const [least, most] = command?.operands ?? [0, 0];
  if (command === undefined || operands.length < least || operands.length > most)
    throw wrongUsage(`\`${[name, ...operands].join(" ")}\` is not a valid command.`);
  const known = new Set<string>([...command.flags, "root", "help"]);
  const stray = given.find((flag) => !known.has(flag));
  if (stray !== undefined) throw wrongUsage(`\`${name}\` does not accept \`--${stray}\`.`);
  return command.run(context, flags, operands);
}

function finish(report: Report, flags: Flags): ExitCode {
  print(flags, report, () => renderReport(report));
  return report.exitCode;
}

/** Prints a result as JSON or as text, below the progress. */
function print({ json }: Flags, result: unknown, render: () => string): void {
  console.log(json ? JSON.stringify(result, undefined, 2) : `\n${terminalText(render())}`);
}
