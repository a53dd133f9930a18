import { sha256 } from "../lock/lock.ts";
import { layout } from "./layout.ts";
import type { Workspace } from "./workspace.ts";

/** An uncommitted changeset that an earlier run wrote. */
export interface PendingChangeset {
  /** Its path in the repository. */
  readonly path: string;
  readonly text: string;
  /** Whether it was edited by hand. */
  readonly isEdited: boolean;
}

const pipelineName = /\/spec-[^/]*-([0-9a-f]{8})\.md$/;

/** Finds uncommitted changesets of earlier runs. Their names end with the digest of their text. */
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

/** Whether a changeset is unchanged since the pipeline wrote it. */
export function isPipelineChangeset(path: string, text: string): boolean {
  return pipelineName.exec(path)?.[1] === sha256(text).slice(0, 8);
}
