import { assemble } from "../assemble/assemble.ts";
import { type ResourceOf, resourcesOf } from "../changeset/resources.ts";
import { compareDocuments } from "../compare/compare-documents.ts";
import type { Change, Comparison } from "../compare/comparison.ts";
import { highestBump } from "../compare/policy/bump.ts";
import { compileTypes, modulesOfTypes } from "../compile/compile-types.ts";
import { type Coverage, coverage } from "../coverage/coverage.ts";
import { newGaps } from "../docs/new-gaps.ts";
import type { JsonObject } from "../document/json.ts";
import { isResolvable } from "../document/references.ts";
import { weighEvidence } from "../evidence/weigh-evidence.ts";
import { generateFiles, printDocument } from "../generate/generate-files.ts";
import { generateTypesPackage } from "../generate/generate-types-package.ts";
import { checkAlternatives } from "../guard/check-alternatives.ts";
import { checkShapes } from "../guard/check-shapes.ts";
import { walk } from "../guard/walk.ts";
import { lint } from "../lint/lint.ts";
import type { Since } from "../since/since.ts";
import { readBaseline } from "../sources/baseline.ts";
import { readSources } from "../sources/read-sources.ts";
import { layout } from "../workspace/layout.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { FileChanges } from "../workspace/write-files.ts";
import type { CommandContext } from "./command-context.ts";
import { keepTypeNames, readCommittedNames, vanishedNameChanges } from "./keep-type-names.ts";
import { type Hindrances, type Problem, toProblems } from "./problem.ts";

/** Everything that is generated from a contract. */
export interface Products {
  readonly problems: readonly Problem[];
  /** The comparison with the last committed document. */
  readonly comparison: Comparison;
  /** The coverage of the committed document by the committed client, and of the new document by the current client. */
  readonly coverage: { readonly older: Coverage; readonly newer: Coverage };
  readonly undocumented: readonly string[];
  readonly files: FileChanges;
  readonly resourceOf: ResourceOf;
}

/** A contract, and the versions of its elements if they differ from the file. */
export interface ContractState {
  readonly contract: JsonObject;
  readonly since?: Since;
}

/** Generates everything from a contract and writes no files. */
export async function produce(
  { workspace, progress }: CommandContext,
  { contract, since }: ContractState,
): Promise<Products> {
  const read = await progress.run("Read sources", () => readSources(workspace));
  const written = since === undefined ? read : { ...read, since };
  const { committed, baseline } = await progress.run("Read last commit", async () => ({
    committed: await readCommittedNames(workspace),
    baseline: await readBaseline(workspace),
  }));
  const assembled = await progress.run("Apply overlays", () => assemble(contract, written));
  const { document: newer, closed, failures } = assembled;
  // Other overlays can refer to what a failed overlay would have added, so such a document cannot be used.
  if (!isResolvable(newer)) return nothing(workspace, { overlays: failures });
  const linterConfiguration = `${workspace.root}/${layout.linterConfiguration}`;
  const linting = progress.beside("Lint", () => lint(printDocument(newer), linterConfiguration));
  // Upstream's document may contain keywords that OpenAPI does not define. By now an overlay must have corrected them.
  const idle = checkShapes(newer).map(({ fault }) => fault);
  if (idle.length > 0) return nothing(workspace, { overlays: failures, linter: [...(await linting), ...idle] });
  const older = baseline ?? newer;
  const { sources, files } = await progress.run("Keep names", () =>
    keepTypeNames(workspace, written, { older, newer }),
  );
  const types = await progress.run("Generate types", () => generateTypesPackage(newer, sources));
  checkAlternatives(walk(newer));
  const modules = await modulesOfTypes(workspace, types);
  const { typeNames } = sources;
  const compiling = progress.beside("Compile types", () => compileTypes(modules, { document: newer, typeNames }));
  // Without the overlays that failed, recordings would contradict what those overlays correct.
  const evidence =
    failures.length > 0 ? undefined : await progress.run("Evidence", () => weighEvidence(assembled, written));
  const compared = await progress.run("Compare", () => compareDocuments(older, newer));
  const generated = await progress.run("Regenerate", () => generateFiles(assembled, sources, { types, evidence }));
  const covered = await progress.run("Check coverage", () => readCoverage(workspace, { older, newer }));
  const undocumented = await progress.run("Check descriptions", () => newGaps(older, closed));
  const vanished = vanishedNameChanges(committed, generated.get(layout.typeNamesModule) ?? "");
  return {
    problems: toProblems({
      overlays: failures,
      linter: await linting,
      types: await compiling,
      ...(evidence && { evidence }),
    }),
    comparison: withChanges(compared, vanished),
    coverage: covered,
    undocumented,
    files: new Map([...files, ...generated]),
    resourceOf: resourcesOf(newer),
  };
}

async function nothing(workspace: Workspace, hindrances: Hindrances): Promise<Products> {
  const standing = (await readBaseline(workspace)) ?? {};
  return {
    problems: toProblems(hindrances),
    comparison: await compareDocuments(standing, standing),
    coverage: await readCoverage(workspace, { older: standing, newer: standing }),
    undocumented: [],
    files: new Map(),
    resourceOf: resourcesOf(standing),
  };
}

function withChanges(comparison: Comparison, changes: readonly Change[]): Comparison {
  const all = [...changes, ...comparison.changes];
  return { ...comparison, severity: highestBump(all.map(({ severity }) => severity)), changes: all };
}

async function readCoverage(
  workspace: Workspace,
  { older, newer }: { older: JsonObject; newer: JsonObject },
): Promise<Products["coverage"]> {
  const before = await workspace.readBaselineFolder(layout.resources, ".ts");
  const now = await workspace.readFolder(layout.resources, ".ts");
  return { older: coverage(older, before), newer: coverage(newer, now) };
}
