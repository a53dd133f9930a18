import { parseChangesetFile } from "@changesets/parse";

import { type Bump, highestBump } from "../compare/policy/bump.ts";
import type { ReleaseBumps } from "../compare/package-bumps.ts";
import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";
import type { PendingChangeset } from "../workspace/pending-changesets.ts";
import type { FileChanges } from "../workspace/write-files.ts";
import type { ChangesetFile } from "./changeset.ts";

/** What becomes of the changesets of a repository. */
export interface SettledChangesets {
  readonly files: FileChanges;
  /** The one that says what a run found: the one to be written, or one that somebody has edited. */
  readonly fileName: string | undefined;
  /** What is to be said of those that stay: they are edited, or belong to an earlier commit. */
  readonly notes: readonly string[];
}

/** What a run found, and what earlier ones left. */
export interface ChangesetState {
  readonly written: ChangesetFile | undefined;
  readonly bumps: ReleaseBumps;
  readonly pending: readonly PendingChangeset[];
  /** Whether the document that stands was committed: then what is pending tells of a commit, and is no draft of this one. */
  readonly isCommitted: boolean;
}

/**
 * Says all that a run found in one changeset: it replaces what earlier runs wrote of the same, and one that somebody has
 * edited stays as it is, with no second one beside it.
 */
export function settleChangesets({ written, bumps, pending, isCommitted }: ChangesetState): SettledChangesets {
  const edited = pending.filter(({ path, isEdited }) => isEdited && (!isCommitted || path === written?.fileName));
  const superseded = isCommitted ? [] : pending.filter(({ isEdited }) => !isEdited);
  const files = new Map<string, string | null>(superseded.map(({ path }) => [path, null]));
  if (written !== undefined && edited.length === 0) files.set(written.fileName, written.text);
  if (written !== undefined && edited.length > 0) refuseLowerBumps(edited, bumps);
  return {
    files,
    fileName: edited[0]?.path ?? written?.fileName,
    notes: pending
      .filter(({ path }) => !files.has(path))
      .flatMap((one) => (edited.includes(one) ? noteEdited(one, written) : [`${one.path} is not committed yet`])),
  };
}

/** Says that a changeset is kept, and what it does not say, line by line. */
function noteEdited({ path, text }: PendingChangeset, written: ChangesetFile | undefined): readonly string[] {
  if (written === undefined) return [`${path} was edited and is kept, but nothing changes any more: delete it`];
  const lines = written.text.split("\n").filter((line) => line.startsWith("- "));
  const unsaid = lines.filter((line) => !text.includes(line.slice(2)));
  const kept = `${path} was edited and is kept`;
  return unsaid.length === 0 ? [kept] : [`${kept}; these lines of a new one are not in it:`, ...unsaid];
}

function refuseLowerBumps(edited: readonly PendingChangeset[], bumps: ReleaseBumps): void {
  const releases = edited.flatMap(({ path, text }) => releasesOf(path, text));
  for (const [name, bump] of Object.entries(bumps)) {
    const given = highestBump(releases.filter((release) => release.name === name).map(({ type }) => type));
    if (highestBump([given, bump]) === given) continue;
    throw new PipelineError(
      exitCode.uncommittedWork,
      `${edited.map(({ path }) => path).join(", ")} was edited and gives ${name} ${given}, where ${bump} is due: write \`"${name}": ${bump}\` into it, or delete it to have it written anew.`,
    );
  }
}

function releasesOf(path: string, text: string): readonly { readonly name: string; readonly type: Bump }[] {
  try {
    return parseChangesetFile(text).releases;
  } catch (cause) {
    const message = `${path} was edited and is no changeset any more: mend its first lines, or delete it to have it written anew.`;
    throw new PipelineError(exitCode.uncommittedWork, message, { cause });
  }
}
