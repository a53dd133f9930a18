import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import type { Workspace } from "./workspace.ts";

/** New texts of files by path. Null for a file to delete. */
export type FileChanges = ReadonlyMap<string, string | null>;

/** Returns the changes that have an effect. */
export async function effectiveChanges(workspace: Workspace, changes: FileChanges): Promise<FileChanges> {
  const effective = new Map<string, string | null>();
  for (const [path, text] of changes)
    if ((await workspace.read(path)) !== (text ?? undefined)) effective.set(path, text);
  return effective;
}

/**
 * Writes all files or none: every text is written under a temporary name before the first file is replaced, and a
 * failed replacement restores the previous ones.
 */
export async function writeFiles(workspace: Workspace, changes: FileChanges): Promise<void> {
  const staged = (path: string): string => join(workspace.root, `${path}.new`);
  const before = new Map<string, string | undefined>();
  try {
    for (const [path, text] of changes) {
      before.set(path, await workspace.read(path));
      await mkdir(dirname(staged(path)), { recursive: true });
      if (text !== null) await writeFile(staged(path), text);
    }
    for (const [path, text] of changes) {
      if (text === null) await rm(join(workspace.root, path));
      else await rename(staged(path), join(workspace.root, path));
    }
  } catch (error) {
    for (const [path, text] of before) await restore(workspace, path, text);
    throw error;
  } finally {
    for (const path of changes.keys()) await rm(staged(path), { force: true });
  }
}

async function restore(workspace: Workspace, path: string, text: string | undefined): Promise<void> {
  if ((await workspace.read(path)) === text) return;
  if (text === undefined) await rm(join(workspace.root, path));
  else await writeFile(join(workspace.root, path), text);
}
