import { exitCode } from "../exit-code.ts";
import { parseLock, printLock } from "../lock/lock.ts";
import { PipelineError } from "../pipeline-error.ts";
import { layout } from "./layout.ts";
import { isSigned } from "./signed-file.ts";
import { isPipelineChangeset } from "./pending-changesets.ts";
import type { Workspace } from "./workspace.ts";
import type { FileChanges } from "./write-files.ts";

/**
 * Refuses to overwrite uncommitted work.
 * A file may be overwritten if it is unchanged since the last commit, or since the pipeline wrote it. It may also be
 * changed if only text is appended, or only a generated part of it changes.
 */
export async function protectWork(workspace: Workspace, changes: FileChanges): Promise<void> {
  for (const [path, next] of changes) {
    const text = await workspace.read(path);
    if (text === undefined || isMachineWritten(path, text) || isKept(path, text, next)) continue;
    if (text === (await workspace.readCommitted(path))) continue;
    throw new PipelineError(
      exitCode.uncommittedWork,
      `${path} has uncommitted changes that would be overwritten: commit them, or discard them with \`git checkout -- ${path}\`.`,
    );
  }
}

/**
 * Whether a new text keeps everything that was written by hand: it only appends text, or only changes the bumps of a
 * changeset.
 */
function isKept(path: string, text: string, next: string | null | undefined): boolean {
  if (next == null) return false;
  return next.startsWith(text) || (path.startsWith(`${layout.changesets}/`) && wordsOf(next) === wordsOf(text));
}

/** The text of a changeset below its front matter. */
function wordsOf(changeset: string): string {
  return changeset.replace(/^\s*---\r?\n[^]*?\n---/, "");
}

const writtenInPart = new Set<string>([layout.typesManifest, layout.numbersGuide, layout.versionsGuide]);

function isMachineWritten(path: string, text: string): boolean {
  // The pipeline only writes a part of these files, so other changes in them are kept.
  if (writtenInPart.has(path)) return true;
  if (path.startsWith(`${layout.changesets}/`)) return isPipelineChangeset(path, text);
  if (path !== layout.lock) return isSigned(text);
  const lock = parseLock(text);
  return lock !== undefined && printLock(lock) === text;
}
