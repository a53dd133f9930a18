import { highestBump } from "../compare/policy/bump.ts";
import { assemble } from "../assemble/assemble.ts";
import { packageBumps } from "../compare/package-bumps.ts";
import { compareDocuments } from "../compare/compare-documents.ts";
import type { Change, Comparison } from "../compare/comparison.ts";
import { type ChangesetContext, writeChangesetText } from "../changeset/changeset.ts";
import { type ResourceOf, resourcesOf } from "../changeset/resources.ts";
import { compileTypes } from "../compile/compile-types.ts";
import { type Coverage, coverage } from "../coverage/coverage.ts";
import type { JsonObject } from "../document/json.ts";
import { newGaps } from "../docs/new-gaps.ts";
import { weighEvidence } from "../evidence/weigh-evidence.ts";
import { isResolvable } from "../document/references.ts";
import { exitCode } from "../exit-code.ts";
import { generateFiles, printDocument } from "../generate/generate-files.ts";
import { lint } from "../lint/lint.ts";
import { readBaseline } from "../sources/baseline.ts";
import { readSources } from "../sources/read-sources.ts";
import type { Since } from "../since/since.ts";
import { layout } from "../workspace/layout.ts";
import { protectWork } from "../workspace/protect-work.ts";
import { supersededChangesets } from "../workspace/superseded-changesets.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { effectiveChanges, type FileChanges, writeFiles } from "../workspace/write-files.ts";
import type { CommandContext } from "./command-context.ts";
import { keepTypeNames, readCommittedNames, vanishedNameChanges } from "./keep-type-names.ts";
import { type Problem, toProblems } from "./problem.ts";
import type { Report } from "./report.ts";

/** A new state of the vendored spec. */
export interface Advance {
  readonly contract: JsonObject;
  /** With which version what came, where the step says more than the file does. */
  readonly since?: Since;
  readonly reason: ChangesetContext["reason"];
  /** What is written beside the files that follow from the contract. */
  readonly files: ReadonlyMap<string, string>;
  /** Whether to say what would happen and write nothing. */
  readonly dryRun: boolean;
}

/** Takes the repository to a contract: all that follows from it is made first, and then written, all or nothing. */
export async function advance(context: CommandContext, step: Advance): Promise<Report> {
  const { workspace, progress } = context;
  const { problems, comparison, covered, undocumented, files, resourceOf } = await produce(context, step);
  const bumps = packageBumps(comparison, new Set(covered.covered.map(({ id }) => id)));
  const version = comparison.versions.newer;
  const changeset = writeChangesetText(comparison, { reason: step.reason, bumps, version, resourceOf });
  const changes = await effectiveChanges(
    workspace,
    new Map([
      ...(await supersededChangesets(workspace)),
      ...step.files,
      ...files,
      ...(changeset ? [[changeset.fileName, changeset.text] as const] : []),
    ]),
  );
  const written = problems.length === 0 && !step.dryRun;
  if (written) {
    await protectWork(workspace, changes);
    await progress.run("Write", () => writeFiles(workspace, changes));
  }

  const uncovered = uncoveredOperations(covered, comparison);
  return {
    exitCode: problems[0]?.exitCode ?? (uncovered.added.length > 0 ? exitCode.uncoveredOperation : exitCode.done),
    problems,
    comparison,
    bumps,
    changeset: changeset?.fileName,
    operations: covered.covered.length + covered.uncovered.length,
    uncovered,
    undocumented,
    files: [...changes.keys()],
    written,
    steps: progress.steps,
  };
}

/** What follows from a contract. */
interface Products {
  readonly problems: readonly Problem[];
  readonly comparison: Comparison;
  readonly covered: Coverage;
  readonly undocumented: readonly string[];
  readonly files: FileChanges;
  readonly resourceOf: ResourceOf;
}

async function produce({ workspace, progress }: CommandContext, { contract, since }: Advance): Promise<Products> {
  const read = await readSources(workspace);
  const written = since === undefined ? read : { ...read, since };
  const committed = await readCommittedNames(workspace);
  const assembled = await progress.run("Apply overlays", () => assemble(contract, written));
  const { document: newer, closed, failures } = assembled;
  // Without an overlay, others can refer to what it would have added: nothing can be made of such a document.
  if (!isResolvable(newer)) return nothing(workspace, failures);
  const linterConfiguration = `${workspace.root}/${layout.linterConfiguration}`;
  const linting = progress.beside("Lint", () => lint(printDocument(newer), linterConfiguration));
  // A document without some of its overlays would be refused for what they mend.
  const evidence =
    failures.length > 0 ? undefined : await progress.run("Evidence", () => weighEvidence(assembled, written));
  const older = (await readBaseline(workspace)) ?? newer;
  const compared = await progress.run("Compare", () => compareDocuments(older, newer));
  const { sources, files } = await keepTypeNames(workspace, written, { older, newer });
  const generated = await progress.run("Regenerate", () => generateFiles(assembled, sources, evidence));
  const { typeNames } = sources;
  const types = await progress.run("Compile types", () =>
    compileTypes(workspace, generated, { document: newer, typeNames }),
  );
  const covered = await progress.run("Check coverage", () => readCoverage(workspace, newer));
  const vanished = vanishedNameChanges(committed, generated.get(layout.typeNamesModule) ?? "");
  return {
    problems: toProblems({ overlays: failures, linter: await linting, types, ...(evidence && { evidence }) }),
    comparison: withChanges(compared, vanished),
    covered,
    undocumented: newGaps(older, closed),
    files: new Map([...files, ...generated]),
    resourceOf: resourcesOf(newer),
  };
}

async function nothing(workspace: Workspace, overlays: readonly string[]): Promise<Products> {
  const standing = (await readBaseline(workspace)) ?? {};
  return {
    problems: toProblems({ overlays }),
    comparison: await compareDocuments(standing, standing),
    covered: await readCoverage(workspace, standing),
    undocumented: [],
    files: new Map(),
    resourceOf: resourcesOf(standing),
  };
}

function withChanges(comparison: Comparison, changes: readonly Change[]): Comparison {
  const all = [...changes, ...comparison.changes];
  return { ...comparison, severity: highestBump(all.map(({ severity }) => severity)), changes: all };
}

async function readCoverage(workspace: Workspace, document: JsonObject): Promise<Coverage> {
  const files = await workspace.list(layout.resources, ".ts");
  const resources = await Promise.all(files.map(async (file) => (await workspace.read(file)) ?? ""));
  return coverage(document, resources);
}

function uncoveredOperations({ uncovered }: Coverage, { operations }: Comparison): Report["uncovered"] {
  const all = uncovered.map(({ id }) => id);
  const arrivals = new Set(operations.added.map(({ id }) => id));
  return { added: all.filter((id) => arrivals.has(id)), all };
}
