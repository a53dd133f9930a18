import type { ChangesetReason } from "../changeset/changeset.ts";
import { layout } from "../workspace/layout.ts";
import type { Workspace } from "../workspace/workspace.ts";

/**
 * Returns why the document differs from the last commit: a new contract, changed overlays, or both. The result does not
 * depend on which command asks.
 */
export async function changesetReason(workspace: Workspace, contract: string | undefined): Promise<ChangesetReason> {
  const isFollowing = contract !== (await workspace.readBaseline(layout.contract));
  if (!isFollowing) return "corrections";
  const overlays = [layout.corrections, layout.additions, layout.shapes];
  const areChanged = await Promise.all(overlays.map((folder) => workspace.isChanged(folder, ".yaml")));
  return areChanged.includes(true) ? "both" : "upstream";
}
