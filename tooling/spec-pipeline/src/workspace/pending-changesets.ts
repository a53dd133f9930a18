import { sha256 } from "../lock/lock.ts";
import { layout } from "./layout.ts";
import type { Workspace } from "./workspace.ts";

/** A changeset that an earlier run wrote and nobody has committed. */
export interface PendingChangeset {
  /** Its path in the repository. */
  readonly path: string;
  readonly text: string;
  /** Whether somebody has written in it since. */
  readonly isEdited: boolean;
}

const pipelineName = /\/spec-[^/]*-([0-9a-f]{8})\.md$/;

/** Finds the changesets that earlier runs wrote and nobody has committed. The name of each ends with the digest of its text. */
export async function pendingChangesets(workspace: Workspace): Promise<readonly PendingChangeset[]> {
  const paths = await workspace.list(layout.changesets, ".md");
  const pending = await Promise.all(
    paths.map(async (path) => {
      if (!pipelineName.test(path) || (await workspace.readCommitted(path)) !== undefined) return [];
      const text = (await workspace.read(path)) ?? "";
      return [{ path, text, isEdited: !isPipelineChangeset(path, text) }];
    }),
  );
  return pending.flat();
}

/** Whether a changeset stands as the pipeline wrote it. */
export function isPipelineChangeset(path: string, text: string): boolean {
  return pipelineName.exec(path)?.[1] === sha256(text).slice(0, 8);
}
