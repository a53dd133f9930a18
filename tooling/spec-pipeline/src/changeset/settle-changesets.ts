import { parseChangesetFile } from "@changesets/parse";

import { type Bump, highestBump } from "../compare/policy/bump.ts";
import type { ReleaseBumps } from "../compare/package-bumps.ts";
import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";
import type { PendingChangeset } from "../workspace/pending-changesets.ts";
import type { FileChanges } from "../workspace/write-files.ts";
import type { ChangesetFile } from "./changeset.ts";

/** The changesets to write, to delete and to keep. */
export interface SettledChangesets {
  readonly files: FileChanges;
  /** The changeset that describes this run: a new one, or one that was edited by hand. */
  readonly fileName: string | undefined;
  /** Notes about the changesets that are kept, because they were edited or belong to an earlier commit. */
  readonly notes: readonly string[];
}

/** What a run found, and the changesets of earlier runs. */
export interface ChangesetState {
  readonly written: ChangesetFile | undefined;
  readonly bumps: ReleaseBumps;
  readonly pending: readonly PendingChangeset[];
  /**
   * Whether the current document is committed. If so, a pending changeset describes that commit and is not a draft of
   * this one.
   */
  readonly isCommitted: boolean;
}

/**
 * Describes everything that a run found in one changeset. It replaces the unedited changesets of earlier runs.
 * An edited changeset is kept, and no second one is written. Only its bumps are raised, if higher ones are required.
 */
export function settleChangesets({ written, bumps, pending, isCommitted }: ChangesetState): SettledChangesets {
  const edited = pending.filter(({ path, isEdited }) => isEdited && (!isCommitted || path === written?.fileName));
  const superseded = isCommitted ? [] : pending.filter(({ isEdited }) => !isEdited);
  const raised = written === undefined ? [] : raiseBumps(edited, bumps);
  const files = new Map<string, string | null>([
    ...superseded.map(({ path }) => [path, null] as const),
    ...raised.map(({ path, text }) => [path, text] as const),
    ...(written === undefined || edited.length > 0 ? [] : [[written.fileName, written.text] as const]),
  ]);
  return {
    files,
    fileName: edited[0]?.path ?? written?.fileName,
    notes: [
      ...edited.flatMap((one) => noteEdited(one, written)),
      ...raised.map(({ path, note }) => `${path} has higher bumps now: ${note}`),
      ...pending
        .filter((one) => !edited.includes(one) && !superseded.includes(one))
        .map(({ path }) => `${path} is not committed yet`),
    ],
  };
}

/** Notes that a changeset is kept, and lists the lines that are missing from it. */
function noteEdited({ path, text }: PendingChangeset, written: ChangesetFile | undefined): readonly string[] {
  if (written === undefined) return [`${path} was edited and is kept, but it has no remaining changes: delete it`];
  const lines = written.text.split("\n").filter((line) => line.startsWith("- "));
  const unsaid = lines.filter((line) => !text.includes(line.slice(2)));
  const kept = `${path} was edited and is kept`;
  return unsaid.length === 0 ? [kept] : [`${kept}. It does not contain these lines of the new changeset:`, ...unsaid];
}

/** A changeset with raised bumps, and a note that lists them. */
interface RaisedChangeset {
  readonly path: string;
  readonly text: string;
  readonly note: string;
}

/** Raises the bumps of the first changeset, so that all of them together have the required ones. */
function raiseBumps(edited: readonly PendingChangeset[], bumps: ReleaseBumps): readonly RaisedChangeset[] {
  const [first] = edited;
  if (first === undefined) return [];
  const releases = edited.flatMap(({ path, text }) => releasesOf(path, text));
  const due = Object.entries(bumps).filter(([name, bump]) => {
    const given = highestBump(releases.filter((release) => release.name === name).map(({ type }) => type));
    return highestBump([given, bump]) !== given;
  });
  if (due.length === 0) return [];
  const { path, text } = due.reduce((before, [name, bump]) => withBump(before, name, bump), first);
  return [{ path, text, note: due.map(([name, bump]) => `${name} ${bump}`).join(", ") }];
}

/** Sets the bump of a package in the front matter of a changeset. The text below it stays unchanged. */
function withBump({ path, text }: PendingChangeset, name: string, bump: Bump): PendingChangeset {
  const line = `"${name}": ${bump}`;
  const [, before, lines, after] = /^(\s*---\r?\n)([^]*?)(---[^]*)$/.exec(text) ?? [];
  if (before === undefined || lines === undefined || after === undefined) throw unreadable(path);
  const own = new RegExp(`^(["']?)${name}\\1:.*$`, "m");
  const raised = own.test(lines) ? lines.replace(own, line) : `${lines}${line}\n`;
  return { path, text: before + raised + after, isEdited: true };
}

function releasesOf(path: string, text: string): readonly { readonly name: string; readonly type: Bump }[] {
  try {
    return parseChangesetFile(text).releases;
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

function unreadable(path: string, cause?: unknown): PipelineError {
  const message = `${path} was edited and is no longer a valid changeset: fix its front matter, or delete the file so that it is written again.`;
  return new PipelineError(exitCode.uncommittedWork, message, { cause });
}
