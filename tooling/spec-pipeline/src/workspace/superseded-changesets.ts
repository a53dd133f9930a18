import { sha256 } from "../lock/lock.ts";
import { layout } from "./layout.ts";
import type { Workspace } from "./workspace.ts";
import type { FileChanges } from "./write-files.ts";

/**
 * Finds the changesets that an earlier run left and nobody has committed or edited: a new run replaces them.
 * The name of such a file ends with the digest of its text.
 */
export async function supersededChangesets(workspace: Workspace): Promise<FileChanges> {
  const superseded = new Map<string, null>();
  for (const path of await workspace.list(layout.changesets, ".md")) {
    const text = (await workspace.read(path)) ?? "";
    const isCommitted = (await workspace.readCommitted(path)) !== undefined;
    if (!isCommitted && isPipelineChangeset(path, text)) superseded.set(path, null);
  }
  return superseded;
}

/** Whether a changeset stands as the pipeline wrote it. */
export function isPipelineChangeset(path: string, text: string): boolean {
  return /\/spec-[^/]*-([0-9a-f]{8})\.md$/.exec(path)?.[1] === sha256(text).slice(0, 8);
}
