import { writeChangesetText } from "../changeset/changeset.ts";
import { settleChangesets, type SettledChangesets } from "../changeset/settle-changesets.ts";
import { packageBumps, type ReleaseBumps } from "../compare/package-bumps.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { layout } from "../workspace/layout.ts";
import { pendingChangesets } from "../workspace/pending-changesets.ts";
import { protectWork } from "../workspace/protect-work.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { effectiveChanges, writeFiles } from "../workspace/write-files.ts";
import { changesetReason } from "./changeset-reason.ts";
import type { CommandContext } from "./command-context.ts";
import { type ContractState, produce, type Products } from "./produce.ts";
import type { Report } from "./report.ts";

/** A new state of the vendored spec. */
export interface Advance extends ContractState {
  /** Files to write in addition to those that are generated from the contract. */
  readonly files: ReadonlyMap<string, string>;
  /** Whether to report what would change and write no files. */
  readonly dryRun: boolean;
}

/** Updates the repository to a contract. Everything is generated first, then all files are written, or none. */
export async function advance(context: CommandContext, step: Advance): Promise<Report> {
  const { workspace, progress } = context;
  const products = await produce(context, step);
  const { problems, comparison, coverage, undocumented } = products;
  const bumps = bumpsOf(products);
  const { changesets, changes } = await progress.run("Update changesets", async () => {
    const settled = await settle(workspace, { step, products, bumps });
    const files = new Map([...settled.files, ...step.files, ...products.files]);
    return { changesets: settled, changes: await effectiveChanges(workspace, files) };
  });
  const written = problems.length === 0 && !step.dryRun;
  if (written) {
    await protectWork(workspace, changes);
    await progress.run("Write", () => writeFiles(workspace, changes));
  }
  const uncovered = newlyUncovered(coverage);
  const orphaned = coverage.newer.orphaned;
  return {
    exitCode: problems[0]?.exitCode ?? codeOf([...uncovered.added, ...orphaned]),
    problems,
    comparison,
    bumps,
    changeset: changesets.fileName,
    notes: changesets.notes,
    operations: coverage.newer.covered.length + coverage.newer.uncovered.length,
    uncovered,
    orphaned,
    undocumented,
    files: [...changes.keys()],
    written,
    steps: progress.steps,
  };
}

/**
 * The client is judged by the operations that it had or has a method for. A method that lost its operation is a
 * breaking change.
 */
function bumpsOf({ comparison, coverage: { older, newer } }: Products): ReleaseBumps {
  return packageBumps(comparison, new Set([...older.covered, ...newer.covered].map(({ id }) => id)));
}

/** What a run found, as input for its changeset. */
interface Found {
  readonly step: Advance;
  readonly products: Products;
  readonly bumps: ReleaseBumps;
}

async function settle(workspace: Workspace, { step, products, bumps }: Found): Promise<SettledChangesets> {
  const { comparison, resourceOf } = products;
  const contract = step.files.get(layout.contract) ?? (await workspace.read(layout.contract));
  const reason = await changesetReason(workspace, contract);
  const written = writeChangesetText(comparison, { reason, bumps, version: comparison.versions.newer, resourceOf });
  const pending = await pendingChangesets(workspace);
  return settleChangesets({ written, bumps, pending, isCommitted: await isCommitted(workspace) });
}

/** Whether the current files are the committed ones. Also true if nothing was ever committed. */
async function isCommitted(workspace: Workspace): Promise<boolean> {
  const files = [layout.contract, layout.document, layout.typeNamesModule];
  const areSame = await Promise.all(
    files.map(async (file) => (await workspace.read(file)) === (await workspace.readBaseline(file))),
  );
  return !areSame.includes(false);
}

function newlyUncovered({ older, newer }: Products["coverage"]): Report["uncovered"] {
  const before = new Set(older.uncovered.map(({ id }) => id));
  const all = newer.uncovered.map(({ id }) => id);
  return { added: all.filter((id) => !before.has(id)), all };
}

function codeOf(missing: readonly string[]): ExitCode {
  return missing.length > 0 ? exitCode.uncoveredOperation : exitCode.done;
}
