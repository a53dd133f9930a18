import { exitCode } from "../exit-code.ts";
import { parseLock, printLock } from "../lock/lock.ts";
import { PipelineError } from "../pipeline-error.ts";
import { layout } from "./layout.ts";
import { isSigned } from "./signed-file.ts";
import { isPipelineChangeset } from "./pending-changesets.ts";
import type { Workspace } from "./workspace.ts";
import type { FileChanges } from "./write-files.ts";

/**
 * Refuses to overwrite what somebody has written and not committed.
 * A file that stands as it was committed, or as the pipeline itself wrote it, can be had again; and what is only written
 * at the end of a file, or into the section of a page, takes nothing from it.
 */
export async function protectWork(workspace: Workspace, changes: FileChanges): Promise<void> {
  for (const [path, next] of changes) {
    const text = await workspace.read(path);
    if (text === undefined || isMachineWritten(path, text) || isKept(path, text, next)) continue;
    if (text === (await workspace.readCommitted(path))) continue;
    throw new PipelineError(
      exitCode.uncommittedWork,
      `${path} holds work that is not committed and would be overwritten: commit it, or undo it with \`git checkout -- ${path}\`.`,
    );
  }
}

/** Whether a new text takes nothing from what somebody has written: it goes on from there, or changes what a changeset gives. */
function isKept(path: string, text: string, next: string | null | undefined): boolean {
  if (next == null) return false;
  return next.startsWith(text) || (path.startsWith(`${layout.changesets}/`) && wordsOf(next) === wordsOf(text));
}

/** What a changeset says, below the lines that say which package gets what. */
function wordsOf(changeset: string): string {
  return changeset.replace(/^\s*---\r?\n[^]*?\n---/, "");
}

const writtenInPart = new Set<string>([layout.typesManifest, layout.numbersGuide, layout.versionsGuide]);

function isMachineWritten(path: string, text: string): boolean {
  // Only a part of them is ever written, whatever else somebody has changed there.
  if (writtenInPart.has(path)) return true;
  if (path.startsWith(`${layout.changesets}/`)) return isPipelineChangeset(path, text);
  if (path !== layout.lock) return isSigned(text);
  const lock = parseLock(text);
  return lock !== undefined && printLock(lock) === text;
}
