import { exitCode } from "../exit-code.ts";
import { parseLock, printLock } from "../lock/lock.ts";
import { PipelineError } from "../pipeline-error.ts";
import { layout } from "./layout.ts";
import { isSigned } from "./signed-file.ts";
import { isPipelineChangeset } from "./superseded-changesets.ts";
import type { Workspace } from "./workspace.ts";
import type { FileChanges } from "./write-files.ts";

/**
 * Refuses to overwrite what somebody has written and not committed.
 * A file that stands as it was committed, or as the pipeline itself wrote it, can be had again.
 */
export async function protectWork(workspace: Workspace, changes: FileChanges): Promise<void> {
  for (const path of changes.keys()) {
    const text = await workspace.read(path);
    if (text === undefined || isMachineWritten(path, text) || text === (await workspace.readCommitted(path))) continue;
    throw new PipelineError(
      exitCode.uncommittedWork,
      `${path} holds work that is not committed and would be overwritten: commit it, or undo it with \`git checkout -- ${path}\`.`,
    );
  }
}

function isMachineWritten(path: string, text: string): boolean {
  // Only the version of the API is written in it, whatever else somebody has changed there.
  if (path === layout.typesManifest) return true;
  if (path.startsWith(`${layout.changesets}/`)) return isPipelineChangeset(path, text);
  if (path !== layout.lock) return isSigned(text);
  const lock = parseLock(text);
  return lock !== undefined && printLock(lock) === text;
}
