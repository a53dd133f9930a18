import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";

import { build } from "./commands/build.ts";
import { check } from "./commands/check.ts";
import type { CommandContext } from "./commands/command-context.ts";
import { diff } from "./commands/diff.ts";
import { docs } from "./commands/docs.ts";
import { evidence } from "./commands/evidence.ts";
import { renderReport } from "./commands/render-report.ts";
import type { Report } from "./commands/report.ts";
import { update } from "./commands/update.ts";
import { renderComparison } from "./compare/render-comparison.ts";
import { isComplete } from "./docs/measure-docs.ts";
import { listDocs, renderDocs } from "./docs/render-docs.ts";
import { renderMissing } from "./docs/render-missing.ts";
import { countFindings, readFindingsOf } from "./evidence/findings.ts";
import { renderEvidence } from "./evidence/render-evidence.ts";
import { renderFindings } from "./evidence/render-findings.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { PipelineError } from "./pipeline-error.ts";
import { Progress } from "./terminal/progress.ts";
import { Workspace } from "./workspace/workspace.ts";

const usage = `Usage: pnpm spec <command> [options]

  update <file or URL>   takes a new upstream document to a vendored spec, types and a changeset
  build                  regenerates everything after a change of an overlay
  check                  proves that every generated file is what its sources produce
  diff <old> <new>       compares any two OpenAPI documents, by file or URL
  docs                   says how much of the document has our words and examples, tag by tag
  evidence [operation]   holds the contract to what running Lagos were recorded to do
  findings               counts what was found wrong with Lago's own document, and what became of it

  --dry-run              update, build: says what would happen and writes nothing
  --missing              docs: prints what is missing as an overlay to be filled in
  --tag NAME             docs: restricts to one tag, or to what is \`shared\`
  --json                 update, build, diff, docs, evidence, findings: prints the result for machines
  --root FOLDER          works in another folder than this repository
  --help                 shows this

Exit codes: 0 done or nothing to do, 1 fault of the pipeline, 2 refused input, 3 failed overlay, 4 lint error,
5 done but a new operation has no method, 6 uncommitted work in the way, 7 stale generated file, 8 words or examples missing,
9 a recording contradicts the contract, 64 wrong usage.`;

const options = {
  "dry-run": { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  missing: { type: "boolean", default: false },
  tag: { type: "string" },
  root: { type: "string", default: fileURLToPath(new URL("../../..", import.meta.url)) },
  help: { type: "boolean", default: false },
} as const;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<ExitCode> {
  try {
    const { positionals, values } = parse(args);
    if (values.help) return print(usage);
    const context = {
      workspace: new Workspace(values.root.replace(/\/$/, "")),
      progress: new Progress(process.stderr),
    };
    return await run(context, positionals, { ...values, dryRun: values["dry-run"] });
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    console.error(error.message);
    return error.exitCode;
  }
}

function parse(args: string[]): ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>> {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw wrongUsage(error instanceof Error ? error.message : String(error));
  }
}

interface Flags {
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly missing: boolean;
  readonly tag?: string | undefined;
}

async function run(
  context: CommandContext,
  [command, ...operands]: string[],
  { dryRun, json, missing, tag }: Flags,
): Promise<ExitCode> {
  const [first, second, ...others] = operands;
  const finish = (report: Report): ExitCode => {
    print(json ? toJson(report) : `\n${renderReport(report)}`);
    return report.exitCode;
  };
  if (command === "update" && first !== undefined && second === undefined)
    return finish(await update(context, first, { dryRun }));
  if (command === "build" && first === undefined) return finish(await build(context, { dryRun }));
  if (command === "check" && first === undefined && !dryRun) {
    await check(context);
    return exitCode.done;
  }
  if (command === "diff" && first !== undefined && second !== undefined && others.length === 0) {
    const comparison = await diff(context, first, second);
    return print(json ? toJson(comparison) : `\n${renderComparison(comparison)}`);
  }
  if (command === "docs" && first === undefined && !dryRun) {
    const result = await docs(context, { tag });
    print(json ? toJson(listDocs(result)) : missing ? renderMissing(result) : `\n${renderDocs(result)}`);
    return isComplete(result.coverage) ? exitCode.done : exitCode.undocumented;
  }
  if (command === "evidence" && !dryRun) {
    const subject = first === undefined ? undefined : operands.join(" ");
    const { document, report } = await evidence(context, { subject });
    print(json ? toJson(report) : `\n${renderEvidence(document, report)}`);
    return report.refusals.length + report.faults.length === 0 ? exitCode.done : exitCode.refusedEvidence;
  }
  if (command === "findings" && first === undefined && !dryRun) {
    const counts = countFindings(await readFindingsOf(context.workspace));
    return print(json ? toJson(counts) : renderFindings(counts));
  }
  throw wrongUsage(
    command === undefined
      ? "Which command?"
      : `\`${[command, ...operands].join(" ")}\` is not a command with its operands.`,
  );
}

function print(text: string): ExitCode {
  console.log(text);
  return exitCode.done;
}

function toJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}

function wrongUsage(problem: string): PipelineError {
  return new PipelineError(exitCode.usage, `${problem}\n\n${usage}`);
}
