import type { ChangesetReason } from "../changeset/changeset.ts";
import { layout } from "../workspace/layout.ts";
import type { Workspace } from "../workspace/workspace.ts";

/**
 * Says why the document is another one than was last committed: by the contract that is to stand, and by what has been
 * written into overlays since. Which command finds out does not matter.
 */
export async function changesetReason(workspace: Workspace, contract: string | undefined): Promise<ChangesetReason> {
  const isFollowing = contract !== (await workspace.readBaseline(layout.contract));
  if (!isFollowing) return "corrections";
  const overlays = [layout.corrections, layout.additions, layout.shapes];
  const areChanged = await Promise.all(overlays.map((folder) => workspace.isChanged(folder, ".yaml")));
  return areChanged.includes(true) ? "both" : "upstream";
}
