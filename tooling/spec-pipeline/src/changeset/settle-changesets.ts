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
 * edited stays as it is, with no second one beside it. Only what it gives a package is raised to what is due.
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
      ...raised.map(({ path, note }) => `${path} gives more now: ${note}`),
      ...pending
        .filter((one) => !edited.includes(one) && !superseded.includes(one))
        .map(({ path }) => `${path} is not committed yet`),
    ],
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

/** A changeset whose first lines are to be others, and what is in them. */
interface RaisedChangeset {
  readonly path: string;
  readonly text: string;
  readonly note: string;
}

/** Raises what the first of some changesets gives to what all of them have to give together. */
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

/** Writes into the first lines of a changeset what a package gets, and leaves every word below as it is. */
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
  const message = `${path} was edited and is no changeset any more: mend its first lines, or delete it to have it written anew.`;
  return new PipelineError(exitCode.uncommittedWork, message, { cause });
}
